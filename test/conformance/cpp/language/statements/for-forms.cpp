// covers: [stmt.for] [stmt.while] loops: several variables, declarations as conditions, alias declarations as initialiser (C++23), empty parts, nested continue
// std: c++23
// native: clang
#include <cstdio>
#include <map>
#include <string>
#include <vector>
struct List { int v; List *next; };
int main() {
  for (int i = 0, j = 10; i < j; i += 2, --j) std::printf("%d:%d ", i, j);
  std::printf("\n");
  for (struct { int n; const char *s; } st{0, "abc"}; st.s[st.n]; ++st.n) std::printf("%c", st.s[st.n]);
  std::printf("\n");
  List c{3, nullptr}, b{2, &c}, a{1, &b}, *p = &a;
  while (List *here = p) { std::printf("%d ", here->v); p = here->next; }
  std::printf("\n");
  int n = 3;
  for (; int left = n;) { std::printf("%d ", left); n--; }
  for (;;) if (++n == 4) break;
  std::printf("%d\n", n);
  for (using T = long; T v : {1, 2, 3}) std::printf("%zu:%ld ", sizeof v, v);
  for (typedef short S; S v : {4, 5}) std::printf("%zu:%d ", sizeof v, v);
  std::printf("\n");
  std::map<std::string, std::vector<int>> m{{"one", {1}}, {"two", {2, 3}}};
  for (int total = 0; const auto &[key, values] : m) {
    for (int v : values) total += v;
    std::printf("%s %d ", key.c_str(), total);
  }
  std::printf("\n");
  int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
  for (auto &row : matrix) for (int &cell : row) { if (cell % 2) continue; cell *= 10; }
  for (const auto &row : matrix) for (int cell : row) std::printf("%d ", cell);
  std::printf("\n");
  for (bool first = true; char ch : {'a', 'b', 'c'}) { std::printf(first ? "%c" : ",%c", ch); first = false; }
  for (char ch : "xy") std::printf("[%d]", ch);
  std::printf("\n");
  int count = 0;
  do if (++count == 2) continue; else if (count == 5) break; while (count < 10);
  std::printf("%d\n", count);
  for (int i = 0; i < 2; i++) { { int i = 7; std::printf("%d ", i++); } std::printf("%d ", i); }
  unsigned steps = 0;
  for (unsigned long collatz = 27; collatz != 1; ++steps) collatz = collatz % 2 ? 3 * collatz + 1 : collatz / 2;
  std::printf("%u\n", steps);
}
