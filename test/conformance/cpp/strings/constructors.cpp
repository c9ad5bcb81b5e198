// covers: [string.cons] every constructor of string: positions and counts of strings and pointers, views and what converts to them, iterators of one pass, initializer lists, moved, with allocators
#include <cstdio>
#include <iterator>
#include <list>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

struct Named {
  operator std::string_view() const { return "converted to a view"; }
};
static void show(const char *what, const std::string &s) { std::printf("%-12s %2zu [%s]\n", what, s.size(), s.c_str()); }

int main() {
  const std::string whole = "abcdefghijklmnopqrstuvwxyz";
  show("default", std::string());
  show("copy", std::string(whole));
  show("from 20", std::string(whole, 20));
  show("from 3 by 4", std::string(whole, 3, 4));
  show("past count", std::string(whole, 24, 100));
  show("at the end", std::string(whole, whole.size()));
  try {
    std::string(whole, whole.size() + 1);
  } catch (const std::out_of_range &) {
    std::printf("out_of_range\n");
  }
  show("pointer", std::string("c string"));
  show("pointer 3", std::string("c string", 3));
  show("filled", std::string(5, '*'));
  show("braced", std::string{5, '*'}.substr(1));
  show("none", std::string(0, '*'));
  show("list", std::string{'l', 'i', 's', 't'});
  const std::string zeros("a\0b\0c", 5);
  std::printf("%zu %zu %d\n", zeros.size(), std::string(zeros.c_str()).size(), zeros[2]);

  const std::list<char> letters{'x', 'y', 'z'};
  show("iterators", std::string(letters.begin(), letters.end()));
  show("reversed", std::string(whole.rbegin(), whole.rend()));
  std::istringstream in("one pass only");
  show("one pass", std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()));
  std::istringstream words("s p a c e d");
  show("skipping", std::string(std::istream_iterator<char>(words), std::istream_iterator<char>()));
  const int codes[] = {72, 105, 33};
  show("from ints", std::string(codes, codes + 3));

  show("view", std::string(std::string_view("a view", 4)));
  show("like a view", std::string(Named()));
  show("like, part", std::string(Named(), 10, 4));
  const std::allocator<char> a;
  show("allocator", std::string("with one", a) + std::string(3, '!', a) + std::string(whole, 0, 2, a) + std::string(Named(), a));

  std::string source = "a string that is long enough to live on the heap";
  const char *where = source.data();
  const std::string taken(std::move(source));
  std::printf("%d %zu\n", taken.data() == where, taken.size());
  source = "assigned again";
  show("after move", source);
  std::string shorter = "short", other(std::move(shorter));
  show("moved short", other);
  std::string withAllocator(std::move(other), a);
  show("moved with", withAllocator);

  std::string t;
  t = 'c';
  show("= char", t);
  t = {'a', 'b'};
  show("= list", t);
  t = Named();
  show("= view", t);
  t = "plain";
  t = t;
  show("= itself", t);
  t = t.c_str() + 2;
  show("= own tail", t);
}
