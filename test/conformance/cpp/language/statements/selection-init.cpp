// covers: [stmt.select] if and switch with initialisers, declarations as conditions, range-for with initialiser, nested breaks, labels
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>
static std::optional<int> find(const std::map<std::string, int> &m, const std::string &k) {
  if (auto it = m.find(k); it != m.end()) return it->second;
  else if (it == m.begin()) return -1;
  return std::nullopt;
}
struct Guard { const char *n; ~Guard() { std::printf("~%s ", n); } explicit operator bool() const { return true; } };
static int kind(int x) {
  switch (Guard g{"g"}; int y = x % 4) {
  case 0: return y;
  case 1: { Guard inner{"inner"}; y = 10; [[fallthrough]]; }
  case 2: y += 5; break;
  default: return 99;
  }
  return -1;
}
int main() {
  std::map<std::string, int> m{{"a", 1}};
  std::printf("%d %d\n", *find(m, "a"), find(m, "zz").has_value());
  for (int i = 0; i < 4; i++) std::printf("%d ", kind(i));
  std::printf("\n");
  if (Guard g{"if"}) std::printf("then "); else std::printf("else ");
  while (Guard g{"while"}) { std::printf("body "); break; }
  std::printf("\n");
  for (std::vector<std::string> v{"x", "y"}; auto &s : v) std::printf("%s ", s.c_str());
  for (int i = 0, j = 10; i < j; i += 3, --j) { if (i == 3) continue; std::printf("%d,%d ", i, j); }
  int n = 0;
  do { if (++n == 2) continue; std::printf("%d ", n); } while (n < 4);
  for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) if (i * j == 2) { std::printf("found %d%d\n", i, j); goto done; }
done:
  if (int *p = n ? &n : nullptr; p && *p > 3) std::printf("%d\n", *p);
}
