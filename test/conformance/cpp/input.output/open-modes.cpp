// covers: [file.streams] file streams: every open mode, appending, reading and writing in one, positions, binary against text, moved and swapped, is_open, own buffers, missing files, filesystem paths
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ios>
#include <iostream>
#include <string>
#include <utility>

static const char name[] = "streams.tmp";
static std::string content() {
  std::ifstream in(name, std::ios::binary);
  std::string s;
  for (char c; in.get(c);) s += c == '\n' ? '/' : c == '\0' ? '0' : c;
  return s;
}

int main() {
  {
    std::ofstream o(name);
    std::printf("%d ", o.is_open());
    o << "first line\nsecond " << 2 << '\n';
    std::printf("%lld\n", static_cast<long long>(o.tellp()));
  }
  std::printf("%s\n", content().c_str());
  std::ofstream(name, std::ios::app) << "appended\n";
  {
    std::ofstream a(name, std::ios::app);
    a.seekp(0);
    a << "always at the end";
  }
  std::printf("%s\n", content().c_str());
  {
    std::ofstream ate(name, std::ios::in | std::ios::ate);
    ate.seekp(0), ate << "FIRST";
  }
  std::printf("%s\n", content().c_str());
  {
    std::fstream both(name, std::ios::in | std::ios::out);
    std::string w;
    both >> w;
    both.seekp(6), both << "LINE";
    both.seekg(6), both >> w;
    std::printf("%s ", w.c_str());
    both.seekg(-3, std::ios::end), both >> w;
    std::printf("%s %d ", w.c_str(), both.eof());
    both.clear(), both.seekp(0, std::ios::end), both << '!';
    both.seekg(0), both >> w;
    std::printf("%s\n", w.c_str());
  }
  std::printf("%s\n", content().c_str());
  {
    std::fstream t(name, std::ios::in | std::ios::out | std::ios::trunc);
    t << "truncated";
    t.seekg(0);
    std::string w;
    t >> w;
    std::printf("%s %zu\n", w.c_str(), content().size() == 0 || content() == "truncated" ? 1u : 0ul);
  }
  {
    std::ofstream binary(name, std::ios::binary);
    const unsigned values[] = {1, 0x01020304, 0xffffffff};
    binary.write(reinterpret_cast<const char *>(values), sizeof values);
  }
  std::ifstream in(name, std::ios::binary | std::ios::ate);
  std::printf("%lld ", static_cast<long long>(in.tellg()));
  unsigned v = 0;
  in.seekg(4), in.read(reinterpret_cast<char *>(&v), 4);
  std::printf("%x ", v);
  in.read(reinterpret_cast<char *>(&v), 4), in.read(reinterpret_cast<char *>(&v), 4);
  std::printf("%td %d%d\n", static_cast<std::ptrdiff_t>(in.gcount()), in.eof(), in.fail());

  std::ifstream missing("no such file.tmp");
  std::printf("%d %d %d\n", missing.is_open(), missing.fail(), missing.bad());
  missing.open(name);
  std::printf("%d %d\n", missing.is_open(), missing.good());
  missing.open(name);
  std::printf("%d %d\n", missing.is_open(), missing.fail());
  missing.close(), missing.clear(), missing.close();
  std::printf("%d %d\n", missing.is_open(), missing.fail());
  std::ofstream bad("no such folder/x");
  std::printf("%d\n", !bad);
  std::fstream wrong(name, std::ios::in | std::ios::trunc);
  std::printf("%d\n", wrong.is_open());

  std::ofstream x("other.tmp"), y(std::move(x));
  y << "moved";
  std::printf("%d %d\n", y.is_open(), x.is_open());
  x = std::move(y);
  x << " back";
  x.close();
  std::ifstream r("other.tmp");
  std::string s;
  std::getline(r, s);
  std::printf("%s\n", s.c_str());
  std::ifstream p, q(std::filesystem::path("other.tmp"));
  p.swap(q);
  p >> s;
  std::printf("%s %d\n", s.c_str(), q.is_open());
  std::filebuf buf;
  std::printf("%d ", buf.open("other.tmp", std::ios::out) == &buf);
  std::printf("%d ", buf.open("other.tmp", std::ios::out) == nullptr);
  std::ostream through(&buf);
  through << std::string(10000, 'z') << std::flush;
  std::printf("%d ", buf.close() == &buf);
  std::printf("%d ", buf.close() == nullptr);
  std::printf("%ju\n", static_cast<std::uintmax_t>(std::filesystem::file_size("other.tmp")));
  std::wofstream wide("other.tmp");
  wide << L"wide " << 5;
  wide.close();
  std::wifstream wi("other.tmp");
  std::wstring ws;
  wi >> ws;
  std::printf("%ls\n", ws.c_str());
  std::printf("%d%d\n", std::remove(name), std::remove("other.tmp"));
}
