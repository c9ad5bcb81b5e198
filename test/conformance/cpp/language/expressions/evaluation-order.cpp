// covers: [intro.execution] what C++17 sequences: chained calls, shifts, assignment from the right, subscripts, short circuits, comma
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
static int step(const char *n, int v) { std::printf("%s ", n); return v; }
struct Chain { Chain &then(int v) { std::printf("then%d ", v); return *this; } };
static Chain &start(Chain &c) { std::printf("start "); return c; }
static int arr[3] = {10, 20, 30};
static int *which() { std::printf("array "); return arr; }
int main() {
  Chain c;
  start(c).then(step("a", 1)).then(step("b", 2));
  std::printf("\n");
  which()[step("index", 1)] = step("right", 5);
  std::printf("%d\n", arr[1]);
  (void)(step("x", 0) && step("never", 1));
  (void)(step("y", 1) || step("never", 1));
  int t = step("cond", 1) ? step("yes", 7) : step("no", 8);
  t = (step("first", 1), step("second", 2));
  std::printf("%d\n", t);
  int i = 0;
  i = i++ + 1;
  int j = 0;
  j += j++;
  std::map<int, int> m;
  m[0] = static_cast<int>(m.size());
  std::printf("%d %d %d\n", i, j, m[0]);
  std::string s = "but I have heard it works even if you don't believe in it";
  s.replace(0, 4, "").replace(s.find("even"), 4, "only").replace(s.find(" don't"), 6, "");
  std::printf("%s\n", s.c_str());
  int k = 1;
  std::cout << k << k++ << k << (k = 9) << k << '\n';
}
