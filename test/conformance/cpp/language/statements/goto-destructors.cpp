// covers: [stmt.jump] goto, break and continue leave scopes: what is destroyed, loops made of goto, jumps out of several and back before a declaration
#include <cstdio>
struct D {
  const char *n;
  int i;
  D(const char *n, int i = 0) : n(n), i(i) { std::printf("+%s%d ", n, i); }
  ~D() { std::printf("-%s%d ", n, i); }
};
static int find(int wanted) {
  D all("all");
  for (int i = 0; i < 3; i++) {
    D row("row", i);
    for (int j = 0; j < 3; j++) {
      D cell("cell", j);
      if (i * 3 + j == wanted) goto found;
      if (j > i) break;
      if (j == 0) continue;
    }
  }
  std::printf("none ");
  return -1;
found:
  D found("found");
  return wanted;
}
int main() {
  std::printf("= %d\n", find(3));
  std::printf("= %d\n", find(8));
  std::printf("= %d\n", find(20));
  int round = 0;
back: {
    D again("again", round);
    if (++round < 3) goto back;
  }
  std::printf("%d\n", round);
again:
  D backwards("backwards", round);
  if (round++ < 5) goto again;
  std::printf("\n");
  do {
    D once("once");
    if (round) continue;
    std::printf("never ");
  } while (D("condition").i);
  std::printf("\n");
  int i = 0;
loop:
  if (i >= 5) goto done;
  if (i % 2) { i++; goto loop; }
  std::printf("%d ", i++);
  goto loop;
done:
  std::printf("\n");
  for (D a("for", 1); a.i < 4; a.i++) {
    if (a.i == 2) continue;
    D b("body", a.i);
    if (a.i == 3) break;
  }
  std::printf("\n");
  if (round) { goto end; }
  std::printf("skipped");
end:;
}
