// covers: [fs.path.members] paths taken apart and put together: every part, iteration, append against concatenation, lexical forms, comparison, hashes, replaced names and extensions, generic strings, streams
#include <cstdio>
#include <filesystem>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>
namespace fs = std::filesystem;

static void parts(const fs::path &p) {
  std::printf("%-14s root[%s|%s|%s] rel[%s] parent[%s] name[%s] stem[%s] ext[%s] %d%d:", p.c_str(), p.root_name().c_str(), p.root_directory().c_str(), p.root_path().c_str(), p.relative_path().c_str(), p.parent_path().c_str(), p.filename().c_str(), p.stem().c_str(),
              p.extension().c_str(), p.is_absolute(), p.has_filename());
  for (const auto &e : p) std::printf(" <%s>", e.c_str());
  std::printf("\n");
}

int main() {
  for (const char *s : {"", "/", "a", "a/", "/a", "a/b.txt", "/usr//lib/", ".", "..", ".hidden", "a.b.c", "dir/.", "dir/..", "noext.", "../a/./b", "..."}) parts(s);
  const fs::path a = "a", root = "/r";
  std::printf("%s %s %s %s %s\n", (a / "b").c_str(), (a / "/b").c_str(), (a / "").c_str(), (root / a / "c.d").c_str(), ("" / a).c_str());
  fs::path p = "x";
  p += "y", p += '/', p /= "z", p += fs::path(".e");
  std::printf("%s", p.c_str());
  p.append("more").concat("1");
  std::printf(" %s\n", p.c_str());
  p = "dir/file.txt";
  std::printf("%s", p.replace_extension("md").c_str());
  std::printf(" %s", p.replace_extension(".tar.gz").c_str());
  std::printf(" %s", p.replace_extension().c_str());
  std::printf(" %s", p.replace_filename("other").c_str());
  std::printf(" [%s]", p.remove_filename().c_str());
  std::printf(" [%s]\n", p.replace_filename("n").c_str());

  for (const char *s : {"a/./b", "a/../b", "/..", "/../a", "a/b/../../..", "./", "a//b/", "a/b/..", "", "../../x"}) std::printf("%s->%s ", s, fs::path(s).lexically_normal().c_str());
  std::printf("\n");
  const struct {
    const char *p, *base;
  } relative[] = {{"/a/d", "/a/b/c"}, {"/a/b/c", "/a/d"}, {"a/b/c", "a"}, {"a/b/c", "a/b/c/x/y"}, {"a/b/c", "a/b/c"}, {"a/b", "c/d"}, {"/a", "b"}};
  for (const auto &r : relative) std::printf("[%s|%s]", fs::path(r.p).lexically_relative(r.base).c_str(), fs::path(r.p).lexically_proximate(r.base).c_str());
  std::printf("\n");

  std::printf("%d%d%d%d\n", fs::path("a//b") == fs::path("a/b"), fs::path("a/b") < fs::path("a.b"), fs::path("a").compare("b") < 0, fs::path("/a") == fs::path("a"));
  std::printf("%d%d\n", fs::hash_value(fs::path("a//b")) == fs::hash_value(fs::path("a/b")), fs::path("x/") == fs::path("x"));
  std::printf("%d%d%d%d%d\n", fs::path("/a/b.c").has_root_path(), fs::path("a").has_parent_path(), fs::path("a/.b").has_extension(), fs::path("..").has_stem(), fs::path("").empty());
  fs::path q = "first", r = "second";
  q.swap(r), swap(q, r);
  q.clear();
  std::printf("%d %s\n", q.empty(), r.string().c_str());
  const std::string narrow = fs::path("ä/ü").generic_string();
  const auto u8 = fs::path(u8"ä").u8string();
  std::printf("%s %zu %zu\n", narrow.c_str(), u8.size(), fs::path("abc").wstring().size());
  std::ostringstream o;
  o << fs::path("with space") << fs::path("quo\"te");
  std::printf("%s\n", o.str().c_str());
  std::istringstream in("\"read back\" bare");
  in >> q >> r;
  std::printf("%s|%s\n", q.c_str(), r.c_str());
  const std::vector<std::string> pieces{"a", "b", "c"};
  fs::path joined;
  for (auto &s : pieces) joined /= s;
  const std::string text = "from/iterators";
  std::printf("%s %s %td\n", joined.c_str(), fs::path(text.begin(), text.end()).c_str(), std::distance(joined.begin(), joined.end()));
  auto i = joined.end();
  std::printf("%s", (--i)->c_str());
  std::printf(" %s %c\n", (*--i).c_str(), fs::path::preferred_separator);
  p = std::string("assigned"), p.assign("again/x"), p.make_preferred();
  std::printf("%s %s\n", p.c_str(), static_cast<std::string>(p).c_str());
}
