// covers: [fs.class.directory.iterator] [fs.rec.dir.itr] directory walks: depth, pop, disabled recursion, entries and their cached status, options, errors, symbolic links
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>
namespace fs = std::filesystem;

static void file(const fs::path &p, std::size_t n) { std::ofstream(p) << std::string(n, '.'); }

int main() {
  fs::create_directories("walk/a/deep/deeper");
  fs::create_directory("walk/b");
  file("walk/one.txt", 1), file("walk/a/two.txt", 22), file("walk/a/deep/three.md", 333), file("walk/a/deep/deeper/four.txt", 4444), file("walk/b/five.cpp", 5);
  fs::create_directory_symlink("a", "walk/link");

  std::vector<std::string> names;
  for (const fs::directory_entry &e : fs::directory_iterator("walk")) names.push_back(e.path().filename().string() + (e.is_symlink() ? "@" : e.is_directory() ? "/" : ""));
  std::sort(names.begin(), names.end());
  for (auto &n : names) std::printf("%s ", n.c_str());
  std::printf("\n");
  names.clear();
  for (auto i = fs::recursive_directory_iterator("walk"); i != fs::recursive_directory_iterator(); ++i) names.push_back(std::to_string(i.depth()) + i->path().filename().string());
  std::sort(names.begin(), names.end());
  for (auto &n : names) std::printf("%s ", n.c_str());
  std::printf("\n");
  std::uintmax_t bytes = 0;
  int directories = 0;
  for (auto i = fs::recursive_directory_iterator("walk"); i != fs::end(i); ++i) {
    if (i->is_directory() && i->path().filename() == "deep") i.disable_recursion_pending();
    if (i->is_regular_file()) bytes += i->file_size();
    directories += i->is_directory() && !i->is_symlink();
  }
  std::printf("%ju %d\n", bytes, directories);
  int followed = 0;
  for (auto &e : fs::recursive_directory_iterator("walk", fs::directory_options::follow_directory_symlink)) followed += e.path().extension() == ".txt";
  std::printf("%d\n", followed);
  auto walk = fs::recursive_directory_iterator("walk/a");
  while (walk != fs::recursive_directory_iterator() && walk.depth() < 2) ++walk;
  std::printf("%d %d", walk.depth(), walk.recursion_pending());
  walk.pop();
  std::printf(" %d\n", walk == fs::recursive_directory_iterator() || walk.depth() <= 1);

  fs::directory_entry e("walk/a/two.txt");
  std::printf("%d %ju %d\n", e.exists(), static_cast<std::uintmax_t>(e.file_size()), e.hard_link_count() == 1);
  file("walk/a/two.txt", 7);
  e.refresh();
  std::printf("%ju %s\n", static_cast<std::uintmax_t>(e.file_size()), static_cast<const fs::path &>(e).c_str());
  e.replace_filename("none.txt");
  std::printf("%d %d\n", e.exists(), e == fs::directory_entry("walk/a/none.txt"));
  std::error_code ec;
  fs::directory_iterator none("walk/nothing", ec);
  std::printf("%d %d\n", ec == std::errc::no_such_file_or_directory, none == fs::directory_iterator());
  try {
    fs::directory_iterator("walk/one.txt");
  } catch (const fs::filesystem_error &x) {
    std::printf("%d %s\n", x.code() == std::errc::not_a_directory, x.path1().c_str());
  }
  std::vector<fs::path> texts;
  std::copy_if(fs::recursive_directory_iterator("walk"), {}, std::back_inserter(texts), [](const fs::path &p) { return p.extension() == ".txt"; });
  std::sort(texts.begin(), texts.end());
  for (auto &p : texts) std::printf("%s ", fs::relative(p, "walk").generic_string().c_str());
  std::printf("\n%ju\n", static_cast<std::uintmax_t>(fs::remove_all("walk")));
}
