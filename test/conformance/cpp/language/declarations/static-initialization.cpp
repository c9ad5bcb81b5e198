// covers: [basic.start] order of initialisation: constants first, then in order of definition, statics of functions on first use
#include <cstdio>
#include <string>
static int note(const char *s, int v) { std::printf("%s ", s); return v; }
extern int later;
static int early = later + note("early", 1);
int later = note("later", 10);
constexpr int fixed = 7;
static int zero;
static int dynamic = fixed + zero;
inline int shared = fixed - 4;
struct S { static int member; S(const char *n) : name(n) { std::printf("+%s ", n); } ~S() { std::printf("-%s ", name); } const char *name; };
int S::member = note("member", 4);
static S first("first");
static S &lazy() { static S s("lazy"); return s; }
namespace n { S inner("inner"); }
template <class T> struct Tmpl { static int s; };
template <class T> int Tmpl<T>::s = fixed * 2;
int main() {
  std::printf("| main %d %d %d %d %d ", early, later, dynamic, shared, S::member);
  lazy(), lazy();
  static S second("second");
  std::printf("%d | ", Tmpl<int>::s);
}
