// covers: [fs.op.funcs] directories made, walked and removed; copies, renames, sizes, permissions, symbolic links, errors by code
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>
namespace fs = std::filesystem;
static void write(const fs::path &p, const std::string &s) { std::ofstream(p) << s; }
int main() {
  std::printf("%d ", fs::create_directories("top/mid/low"));
  std::printf("%d\n", fs::create_directories("top/mid/low"));
  write("top/a.txt", "hello"), write("top/mid/b.txt", std::string(1000, 'x'));
  std::vector<std::string> all;
  for (auto &e : fs::recursive_directory_iterator("top")) all.push_back(e.path().generic_string() + (e.is_directory() ? "/" : ":" + std::to_string(e.file_size())));
  std::sort(all.begin(), all.end());
  for (auto &s : all) std::printf("%s ", s.c_str());
  std::printf("\n");
  fs::copy_file("top/a.txt", "top/c.txt");
  std::error_code ec;
  const bool again = fs::copy_file("top/a.txt", "top/c.txt", ec);
  std::printf("%d %d\n", again, ec == std::errc::file_exists);
  fs::rename("top/c.txt", "top/mid/moved.txt");
  std::printf("%d %d %ju\n", fs::exists("top/c.txt"), fs::is_regular_file("top/mid/moved.txt"), static_cast<std::uintmax_t>(fs::file_size("top/mid/moved.txt")));
  fs::resize_file("top/a.txt", 2);
  fs::create_symlink("a.txt", "top/link");
  std::printf("%d %s %ju\n", fs::is_symlink("top/link"), fs::read_symlink("top/link").c_str(), static_cast<std::uintmax_t>(fs::file_size("top/link")));
  fs::copy("top/mid", "top/copy", fs::copy_options::recursive);
  std::printf("%d %d\n", fs::exists("top/copy/b.txt"), fs::is_empty("top/copy/low"));
  fs::permissions("top/a.txt", fs::perms::owner_write, fs::perm_options::remove);
  std::printf("%d\n", (fs::status("top/a.txt").permissions() & fs::perms::owner_write) == fs::perms::none);
  fs::permissions("top/a.txt", fs::perms::owner_all);
  try { fs::file_size("top/none"); } catch (const fs::filesystem_error &e) { std::printf("%s %d\n", e.path1().c_str(), e.code() == std::errc::no_such_file_or_directory); }
  std::printf("%d ", fs::remove("top/none"));
  std::printf("%d ", fs::remove("top/mid", ec));
  std::printf("%d\n", ec == std::errc::directory_not_empty);
  std::printf("%d %d\n", fs::equivalent("top/link", "top/a.txt"), fs::last_write_time("top/a.txt") <= fs::file_time_type::clock::now());
  fs::current_path("top");
  std::printf("%d %s\n", fs::exists("a.txt"), fs::absolute("a.txt").filename().c_str());
  fs::current_path("..");
  std::printf("%ju ", static_cast<std::uintmax_t>(fs::remove_all("top")));
  std::printf("%d\n", fs::exists("top"));
}
