// covers: [filebuf] basic_filebuf: reading and writing in turns, seeks from each place, put back, own buffers, text grown in the middle, wide files, gaps
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

static std::string whole(const char *name) {
  std::ifstream f(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(f), {}};
}

int main() {
  {
    std::fstream f("seek.txt", std::ios::in | std::ios::out | std::ios::trunc);
    f << "0123456789";
    f.seekg(4);
    char c;
    f >> c;
    std::cout << c << ' ' << f.tellg() << '\n';
    f.seekp(f.tellg());
    f << "XY";
    f.seekg(-3, std::ios::cur);
    std::string rest;
    f >> rest;
    std::cout << rest << '\n';
    f.clear();
    f.seekp(0, std::ios::end);
    f << "end";
    f.seekg(-5, std::ios::end);
    f >> rest;
    std::cout << rest << ' ' << whole("seek.txt").size() << '\n';
    f.clear();
    f.seekp(20);
    f.put('!');
    f.flush();
    std::cout << whole("seek.txt").size() << ' ' << static_cast<int>(whole("seek.txt")[15]) << '\n';
    f.seekg(2);
    const auto mark = f.tellg();
    f >> c >> c;
    f.seekg(mark);
    f >> c;
    std::cout << c << ' ' << (mark == std::streampos(2)) << ' ' << std::streamoff(f.tellg() - mark) << '\n';
  }
  {
    std::filebuf b;
    char small[16];
    b.pubsetbuf(small, sizeof small);
    b.open("seek.bin", std::ios::out | std::ios::in | std::ios::trunc | std::ios::binary);
    for (int i = 0; i < 100; i++) b.sputc(static_cast<char>(i));
    std::cout << b.pubseekoff(0, std::ios::cur) << ' ' << b.pubseekoff(50, std::ios::beg) << ' ' << b.sgetc() << ' ' << b.sbumpc() << ' ' << b.sgetc() << '\n';
    std::cout << b.sputbackc(50) << ' ' << b.sgetc() << ' ' << b.pubseekpos(99) << ' ' << b.sbumpc() << ' ' << b.sbumpc() << '\n';
    char block[40];
    b.pubseekoff(-40, std::ios::end);
    std::cout << b.sgetn(block, 40) << ' ' << static_cast<int>(block[0]) << ' ' << static_cast<int>(block[39]) << ' ' << b.is_open() << '\n';
    std::cout << (b.close() == &b) << b.is_open() << (b.close() == nullptr) << '\n';
  }
  {
    std::ofstream a("log.txt", std::ios::app);
    a << "one\n";
    std::ofstream b("log.txt", std::ios::app);
    b << "two\n";
    b.close();
    a << "three\n";
  }
  std::string log = whole("log.txt");
  std::cout << log.size() << ' ' << (log.find("two") != std::string::npos) << '\n';
  {
    std::wofstream w("wide.txt");
    w << L"wide " << 7 << L'\n';
  }
  std::wifstream w("wide.txt");
  std::wstring ws;
  int n;
  w >> ws >> n;
  std::cout << ws.size() << ' ' << n << '\n';
  std::ifstream moved;
  {
    std::ifstream f("log.txt");
    f.ignore(4);
    moved = std::move(f);
  }
  std::string line;
  moved >> line;
  std::cout << (line == "two" || line == "one" || line == "three") << moved.is_open() << '\n';
  std::ifstream bad("log.txt", std::ios::in | std::ios::ate);
  std::cout << bad.tellg() << ' ' << bad.get() << bad.eof() << '\n';
  for (const char *name : {"seek.txt", "seek.bin", "log.txt", "wide.txt"}) std::cout << std::remove(name);
  std::cout << '\n';
}
