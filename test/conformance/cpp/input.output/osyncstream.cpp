// covers: [syncstream] osyncstream: what one thread writes stays together, emit, wrapped buffer
// std: c++20
#include <iostream>
#include <sstream>
#include <string>
#include <syncstream>
#include <thread>
#include <vector>

int main() {
  std::ostringstream sink;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; t++)
    threads.emplace_back([&sink, t] {
      for (int i = 0; i < 5; i++) std::osyncstream(sink) << '<' << t << ' ' << i << ' ' << t * i << ">\n";
    });
  for (auto &t : threads) t.join();
  int whole = 0;
  std::istringstream in(sink.str());
  for (std::string line; std::getline(in, line);) whole += line.front() == '<' && line.back() == '>';
  std::cout << whole << '\n';
  std::ostringstream s;
  {
    std::osyncstream o(s);
    o << "first";
    std::cout << '[' << s.str() << "]\n";
    o.emit();
    std::cout << '[' << s.str() << "]\n";
    o << " second";
    std::cout << (o.get_wrapped() == s.rdbuf()) << '\n';
    std::osyncstream p(std::move(o));
    p << " third";
  }
  std::cout << '[' << s.str() << "]\n";
}
