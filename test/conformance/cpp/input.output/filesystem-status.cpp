// covers: [fs.enum] [fs.op.status] statuses, types, permissions and their changes, copy options, hard links, weakly canonical paths, space, times set
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
namespace fs = std::filesystem;

static std::string text(fs::perms p) {
  std::string s;
  for (int bit = 8; bit >= 0; bit--) s += (static_cast<int>(p) >> bit & 1) ? "xwr"[bit % 3] : '-';
  return s;
}
static void file(const fs::path &p, const std::string &s) { std::ofstream(p) << s; }
static std::string read(const fs::path &p) {
  std::ifstream f(p);
  std::string s;
  std::getline(f, s);
  return s;
}

int main() {
  fs::create_directory("st");
  file("st/f", "content");
  fs::create_symlink("f", "st/good");
  fs::create_symlink("missing", "st/dangling");
  for (const char *n : {"st", "st/f", "st/good", "st/dangling", "st/none", "/dev/null"}) {
    const auto s = fs::status(n), l = fs::symlink_status(n);
    std::printf("%s %d %d %d | ", n, static_cast<int>(s.type()), static_cast<int>(l.type()), fs::exists(s));
  }
  std::printf("\n%d %d %d %d\n", fs::is_character_file("/dev/null"), fs::is_other("st/f"), fs::status_known(fs::file_status()), fs::is_fifo("st/f"));
  fs::permissions("st/f", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  std::printf("%s ", text(fs::status("st/f").permissions()).c_str());
  fs::permissions("st/f", fs::perms::others_exec, fs::perm_options::add);
  std::printf("%s ", text(fs::status("st/f").permissions()).c_str());
  fs::permissions("st/f", fs::perms::group_all, fs::perm_options::remove);
  std::printf("%s\n", text(fs::status("st/f").permissions()).c_str());

  file("st/new", "newer");
  std::error_code ec;
  std::printf("%d ", fs::copy_file("st/new", "st/f", fs::copy_options::skip_existing));
  std::printf("%s ", read("st/f").c_str());
  std::printf("%d ", fs::copy_file("st/new", "st/f", fs::copy_options::overwrite_existing));
  std::printf("%s\n", read("st/f").c_str());
  const auto t = fs::last_write_time("st/f");
  fs::last_write_time("st/f", t - std::chrono::hours(1));
  std::printf("%d ", fs::last_write_time("st/f") == t - std::chrono::hours(1));
  std::printf("%d ", fs::copy_file("st/new", "st/f", fs::copy_options::update_existing));
  fs::last_write_time("st/f", t + std::chrono::hours(48));
  std::printf("%d\n", fs::copy_file("st/new", "st/f", fs::copy_options::update_existing));
  fs::create_hard_link("st/new", "st/hard");
  std::printf("%ju %d ", static_cast<std::uintmax_t>(fs::hard_link_count("st/new")), fs::equivalent("st/new", "st/hard"));
  file("st/hard", "through the link");
  std::printf("%s\n", read("st/new").c_str());
  fs::copy("st/good", "st/copied", fs::copy_options::copy_symlinks);
  std::printf("%d %s\n", fs::is_symlink("st/copied"), fs::read_symlink("st/copied").c_str());
  std::printf("%d %d\n", fs::weakly_canonical("st/../st/./x/../f") == fs::canonical("st/f"), fs::canonical("st/good") == fs::canonical("st/f"));
  fs::canonical("st/none/..", ec);
  std::printf("%d\n", ec == std::errc::no_such_file_or_directory);
  const auto s = fs::space(".");
  std::printf("%d %d\n", s.capacity >= s.free, s.free >= s.available);
  fs::rename("st/new", "st/f");
  std::printf("%s %d\n", read("st/f").c_str(), fs::exists("st/new"));
  fs::rename("st/none", "st/x", ec);
  std::printf("%d ", ec == std::errc::no_such_file_or_directory);
  fs::create_directory("st/f", ec);
  std::printf("%d ", static_cast<bool>(ec));
  fs::resize_file("st/f", 100);
  std::printf("%ju\n", static_cast<std::uintmax_t>(fs::file_size("st/f")));
  std::printf("%d %d\n", fs::is_empty("st"), fs::temp_directory_path().is_absolute());
  std::printf("%d ", fs::remove_all("st") > 4);
  std::printf("%d\n", fs::exists("st"));
}
