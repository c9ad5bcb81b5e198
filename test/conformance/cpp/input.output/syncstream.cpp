// covers: [syncstream] osyncstream and syncbuf: nothing before emit, one piece per object, threads whose lines do not mix, moved ones, temporary ones (C++20)
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
#include <syncstream>

int main() {
  std::ostringstream o;
  {
    std::osyncstream s(o);
    s << "one " << 1;
    std::printf("[%s]", o.str().c_str());
    s.emit();
    std::printf("[%s]", o.str().c_str());
    s << " two";
    std::printf("%d", s.get_wrapped() == o.rdbuf());
  }
  std::printf("[%s]\n", o.str().c_str());
  std::osyncstream(o) << " temporary " << 3;
  std::printf("%s\n", o.str().c_str());

  o.str("");
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; t++)
    threads.emplace_back([&o, t] {
      for (int i = 0; i < 10; i++) std::osyncstream(o) << "thread " << t << " line " << i << " of ten\n";
    });
  for (auto &t : threads) t.join();
  std::istringstream lines(o.str());
  std::vector<std::string> all;
  for (std::string l; std::getline(lines, l);) all.push_back(l);
  std::vector<int> next(4);
  bool inOrder = true, whole = true;
  for (auto &l : all) {
    int t = 0, i = 0;
    if (std::sscanf(l.c_str(), "thread %d line %d of ten", &t, &i) != 2 || l.size() != std::string("thread 0 line 0 of ten").size()) whole = false;
    else inOrder = inOrder && next[static_cast<std::size_t>(t)]++ == i;
  }
  std::printf("%zu %d %d\n", all.size(), whole, inOrder);

  o.str("");
  std::osyncstream a(o);
  a << "from a";
  std::osyncstream b(std::move(a));
  b << " to b";
  std::printf("[%s]", o.str().c_str());
  b.emit();
  std::printf("[%s]\n", o.str().c_str());

  o.str("");
  std::syncbuf raw(o.rdbuf());
  raw.sputn("buffer", 6), raw.sputc('!');
  std::printf("%zu ", o.str().size());
  std::printf("%d ", raw.emit());
  std::printf("%s\n", o.str().c_str());
  std::syncbuf none(nullptr);
  none.sputn("x", 1);
  std::printf("%d %d\n", none.emit(), none.get_wrapped() == nullptr);
  std::syncbuf other(nullptr);
  other.swap(raw);
  std::printf("%d %d\n", other.get_wrapped() == o.rdbuf(), raw.get_wrapped() == nullptr);

  std::osyncstream(std::cout) << "to cout " << 42 << '\n';
  std::cout.flush();
}
