// covers: [fs.class.path] path: decomposition, joining, normal form, relative, iteration, comparison, extensions
#include <cstdio>
#include <filesystem>
#include <string>
namespace fs = std::filesystem;
int main() {
  for (const char *s : {"/usr/lib/libc.so.6", "relative/dir/", "file", ".hidden", "..", "/", "a//b/./c/../d", ""}) {
    const fs::path p = s;
    std::printf("[%s] root=%s parent=%s name=%s stem=%s ext=%s abs=%d normal=%s:", s, p.root_path().c_str(), p.parent_path().c_str(), p.filename().c_str(), p.stem().c_str(), p.extension().c_str(), p.is_absolute(), p.lexically_normal().c_str());
    for (const auto &part : p) std::printf(" %s", part.c_str());
    std::printf("\n");
  }
  fs::path p = "base";
  p /= "sub", p /= "/abs", p += ".txt";
  std::printf("%s %s %s\n", p.c_str(), (fs::path("x") / "y" / "").c_str(), fs::path("a/b.tar.gz").replace_extension("zip").c_str());
  p.replace_filename("new.name"), p.make_preferred();
  std::printf("%s %s\n", p.c_str(), fs::path("d/f").remove_filename().c_str());
  std::printf("%s %s %s\n", fs::path("/a/b/c").lexically_relative("/a/d").c_str(), fs::path("/a/b").lexically_proximate("/a/b").c_str(), fs::path("/a").lexically_relative("b").c_str());
  std::printf("%d %d %d\n", fs::path("a/b") < fs::path("a/c"), fs::path("a//b") == fs::path("a/b"), fs::path("a/b").compare("a/b") == 0);
  std::printf("%d %d %d\n", fs::path("/").has_filename(), fs::path("a.b").has_extension(), fs::path("x/").has_filename());
  std::printf("%s %zu\n", fs::path(u8"\u00e9t\u00e9").string().c_str(), fs::path("abc").native().size());
}
