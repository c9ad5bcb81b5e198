// covers: [depr] what C++98 wrote: exception specifications, auto_ptr passed along, bind1st, ptr_fun, mem_fun_ref, iterator base class, strstream, C headers' names
// std: gnu++14
#include <algorithm>
#include <ctype.h>
#include <functional>
#include <iterator>
#include <list>
#include <math.h>
#include <memory>
#include <numeric>
#include <stdio.h>
#include <string.h>
#include <string>
#include <strstream>
#include <vector>
using namespace std;
struct Shape {
  virtual ~Shape() throw() { printf("~Shape "); }
  virtual int sides() const = 0;
  bool bigger(int n) const { return sides() > n; }
};
struct Square : Shape { int sides() const { return 4; } };
struct Triangle : Shape { int sides() const { return 3; } };
static auto_ptr<Shape> make(bool square) { if (square) return auto_ptr<Shape>(new Square); return auto_ptr<Shape>(new Triangle); }
static int consume(auto_ptr<Shape> s) { return s->sides(); }
struct Less : binary_function<string, string, bool> { bool operator()(const string &a, const string &b) const { return a.size() < b.size(); } };
class Counter : public iterator<input_iterator_tag, int> {
  int n;
public:
  Counter(int n) : n(n) {}
  int operator*() const { return n; }
  Counter &operator++() { ++n; return *this; }
  Counter operator++(int) { Counter c = *this; ++n; return c; }
  bool operator==(const Counter &o) const { return n == o.n; }
  bool operator!=(const Counter &o) const { return n != o.n; }
};
static int twice(int x) { return 2 * x; }
int main() {
  auto_ptr<Shape> a = make(true), b(make(false));
  auto_ptr<Shape> c = a;
  printf("%d %d %d\n", a.get() == 0, c->sides(), consume(b));
  vector<int> v(Counter(1), Counter(9));
  printf("%d %d\n", (int)count_if(v.begin(), v.end(), bind2nd(greater<int>(), 5)), (int)count_if(v.begin(), v.end(), not1(bind1st(less<int>(), 3))));
  transform(v.begin(), v.end(), v.begin(), ptr_fun(twice));
  ostrstream out;
  copy(v.begin(), v.end(), ostream_iterator<int>(out, " "));
  out << ends;
  char *text = out.str();
  printf("%s\n", text);
  out.freeze(false);
  char digits[] = "12 34 x";
  istrstream in(digits);
  int x = 0, y = 0;
  in >> x >> y;
  printf("%d %d\n", x + y, (int)strlen(digits));
  Square s;
  Triangle t;
  list<Shape *> shapes;
  shapes.push_back(&s);
  shapes.push_back(&t);
  vector<int> sides;
  transform(shapes.begin(), shapes.end(), back_inserter(sides), mem_fun(&Shape::sides));
  printf("%d %d\n", accumulate(sides.begin(), sides.end(), 0), (int)count_if(shapes.begin(), shapes.end(), bind2nd(mem_fun(&Shape::bigger), 3)));
  vector<string> words(1, "three");
  words.push_back("of");
  words.push_back("a kind");
  sort(words.begin(), words.end(), Less());
  vector<size_t> sizes;
  transform(words.begin(), words.end(), back_inserter(sizes), mem_fun_ref(&string::size));
  printf("%s %d %d\n", words[0].c_str(), (int)sizes.back(), Less::result_type(not2(Less())(words[0], words[1])));
  printf("%g %d\n", floor(2.75), toupper('a'));
}
