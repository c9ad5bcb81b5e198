// covers: [fs.op.funcs] operations on files in a folder of its own: create, copy with options, rename, remove, sizes, links, permissions, iteration, recursion, status of what is not there, errors by code and by exception
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>
namespace fs = std::filesystem;

static void write(const fs::path &p, const std::string &text) { std::ofstream(p) << text; }
static std::string read(const fs::path &p) {
  std::ifstream in(p);
  return {std::istreambuf_iterator<char>(in), {}};
}
static void list(const fs::path &dir) {
  std::vector<std::string> names;
  for (const auto &e : fs::recursive_directory_iterator(dir)) names.push_back(e.path().lexically_relative(dir).string() + (e.is_directory() ? "/" : e.is_symlink() ? "@" : ":" + std::to_string(e.file_size())));
  std::sort(names.begin(), names.end());
  for (auto &n : names) std::printf("%s ", n.c_str());
  std::printf("(%zu)\n", names.size());
}

int main() {
  const fs::path dir = "fs-walk";
  std::error_code ec;
  fs::remove_all(dir);
  std::printf("%d", fs::create_directory(dir));
  std::printf("%d", fs::create_directory(dir));
  std::printf("%d", fs::create_directories(dir / "a/b/c"));
  std::printf("%d\n", fs::create_directories(dir / "a/b"));
  write(dir / "one.txt", "12345"), write(dir / "a/two.txt", "two"), write(dir / "a/b/empty", "");
  list(dir);
  std::printf("%ju %d %d %d\n", static_cast<std::uintmax_t>(fs::file_size(dir / "one.txt")), fs::is_regular_file(dir / "one.txt"), fs::is_empty(dir / "a/b/empty"), fs::is_empty(dir / "a"));
  std::printf("%d %d %d\n", fs::exists(dir / "none"), fs::status(dir / "none").type() == fs::file_type::not_found, fs::is_directory(dir));

  std::printf("%d ", fs::copy_file(dir / "one.txt", dir / "copy.txt"));
  std::printf("%d ", fs::copy_file(dir / "a/two.txt", dir / "copy.txt", fs::copy_options::skip_existing));
  std::printf("%s ", read(dir / "copy.txt").c_str());
  std::printf("%d ", fs::copy_file(dir / "a/two.txt", dir / "copy.txt", fs::copy_options::overwrite_existing));
  std::printf("%s\n", read(dir / "copy.txt").c_str());
  try {
    fs::copy_file(dir / "one.txt", dir / "copy.txt");
  } catch (const fs::filesystem_error &e) {
    std::printf("%d %d\n", e.code() == std::errc::file_exists, !e.path1().empty() && !e.path2().empty());
  }
  fs::copy(dir / "a", dir / "flat");
  fs::copy(dir / "a", dir / "deep", fs::copy_options::recursive);
  list(dir);
  fs::rename(dir / "copy.txt", dir / "renamed");
  fs::rename(dir / "flat", dir / "moved");
  std::printf("%d%d%d\n", fs::exists(dir / "copy.txt"), fs::exists(dir / "renamed"), fs::exists(dir / "moved/two.txt"));
  fs::resize_file(dir / "renamed", 1);
  std::printf("%s ", read(dir / "renamed").c_str());
  fs::resize_file(dir / "renamed", 4);
  std::printf("%zu\n", read(dir / "renamed").size());

  fs::create_symlink("one.txt", dir / "link");
  std::printf("%d %d %s %s\n", fs::is_symlink(dir / "link"), fs::is_regular_file(dir / "link"), fs::read_symlink(dir / "link").c_str(), read(dir / "link").c_str());
  std::printf("%d %d\n", fs::symlink_status(dir / "link").type() == fs::file_type::symlink, fs::equivalent(dir / "link", dir / "one.txt"));
  fs::create_hard_link(dir / "one.txt", dir / "hard");
  std::printf("%ju\n", static_cast<std::uintmax_t>(fs::hard_link_count(dir / "one.txt")));
  fs::permissions(dir / "hard", fs::perms::owner_read, fs::perm_options::replace);
  std::printf("%o ", static_cast<unsigned>(fs::status(dir / "one.txt").permissions()));
  fs::permissions(dir / "hard", fs::perms::owner_write | fs::perms::group_read, fs::perm_options::add);
  std::printf("%o ", static_cast<unsigned>(fs::status(dir / "hard").permissions()));
  fs::permissions(dir / "hard", fs::perms::group_all, fs::perm_options::remove);
  std::printf("%o\n", static_cast<unsigned>(fs::status(dir / "hard").permissions()));

  std::printf("%d", fs::remove(dir / "hard"));
  std::printf("%d", fs::remove(dir / "hard"));
  std::printf("%d ", fs::remove(dir / "a", ec));
  std::printf("%d\n", ec == std::errc::directory_not_empty);
  std::printf("%ju\n", static_cast<std::uintmax_t>(fs::remove_all(dir / "a")));
  fs::file_size(dir / "none", ec);
  std::printf("%d ", ec == std::errc::no_such_file_or_directory);
  fs::rename(dir / "none", dir / "x", ec);
  std::printf("%d ", static_cast<bool>(ec));
  fs::directory_iterator none(dir / "none", ec);
  std::printf("%d %d\n", static_cast<bool>(ec), none == fs::directory_iterator());
  const auto time = fs::last_write_time(dir / "one.txt");
  fs::last_write_time(dir / "one.txt", time - std::chrono::hours(1));
  std::printf("%d\n", fs::last_write_time(dir / "one.txt") < time);
  int depth = 0;
  for (auto i = fs::recursive_directory_iterator(dir); i != fs::recursive_directory_iterator(); ++i) {
    depth = std::max(depth, i.depth());
    if (i->path().filename() == "b") i.disable_recursion_pending();
  }
  std::printf("%d\n", depth);
  const fs::path here = fs::current_path();
  fs::current_path(dir);
  std::printf("%d %d %s\n", fs::exists("one.txt"), fs::absolute("one.txt") == fs::current_path() / "one.txt", fs::relative(fs::current_path() / "deep", fs::current_path()).c_str());
  std::printf("%d %s\n", fs::weakly_canonical("deep/../none/x") == fs::current_path() / "none/x", fs::canonical("deep/./b/..").filename().c_str());
  fs::current_path(here);
  std::printf("%d\n", fs::remove_all(dir) > 3);
  std::printf("%d %d\n", fs::exists(dir), fs::remove_all(dir) == 0);
}
