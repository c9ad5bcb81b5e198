// covers: [file.streams] file streams: modes, binary, seeking for reading and writing, append, truncation, getline, failing opens
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>
struct Rec { long id; double v; char name[8]; };
int main() {
  { std::ofstream f("t.txt"); f << "line 1\nline 2\n" << 3.5 << ' ' << true << '\n'; }
  { std::ofstream f("t.txt", std::ios::app); f << "appended"; std::cout << f.tellp() << '\n'; }
  { std::ifstream f("t.txt"); int n = 0; for (std::string l; std::getline(f, l);) std::cout << ++n << ':' << l << ' '; std::cout << f.eof() << '\n'; }
  { std::fstream f("t.txt", std::ios::in | std::ios::out); f.seekp(5); f << '9'; f.seekg(0); std::string a, b; f >> a >> b; std::cout << a << b << '\n'; f.seekg(-4, std::ios::end); f >> a; std::cout << a << '\n'; }
  {
    std::ofstream f("r.bin", std::ios::binary);
    for (int i = 0; i < 5; i++) { Rec r{i, i * 1.5, {}}; std::snprintf(r.name, 8, "rec%d", i); f.write(reinterpret_cast<const char *>(&r), sizeof r); }
  }
  {
    std::fstream f("r.bin", std::ios::binary | std::ios::in | std::ios::out);
    Rec r;
    f.seekg(3 * sizeof(Rec)), f.read(reinterpret_cast<char *>(&r), sizeof r);
    std::cout << r.id << ' ' << r.v << ' ' << r.name << '\n';
    r.v = -1;
    f.seekp(3 * sizeof(Rec)), f.write(reinterpret_cast<const char *>(&r), sizeof r), f.flush();
    f.seekg(0, std::ios::end);
    std::cout << f.tellg() / static_cast<long>(sizeof(Rec)) << '\n';
    f.seekg(0);
    double sum = 0;
    while (f.read(reinterpret_cast<char *>(&r), sizeof r)) sum += r.v;
    std::cout << sum << ' ' << f.eof() << f.fail() << '\n';
  }
  std::ifstream none("does/not/exist");
  std::cout << none.is_open() << none.fail() << '\n';
  std::ofstream g;
  g.open("t.txt", std::ios::trunc);
  g << "x";
  std::cout << g.is_open();
  g.close();
  std::ifstream h("t.txt");
  std::string all{std::istreambuf_iterator<char>(h), {}};
  std::cout << all << std::remove("t.txt") << std::remove("r.bin") << '\n';
  std::filebuf fb;
  std::cout << (fb.open("n.txt", std::ios::in) == nullptr) << '\n';
}
