#include <cstdio>
#include <string>
struct S { std::string n; S(const char *n) : n(n) { std::printf("+%s ", n); } ~S() { std::printf("-%s\n", n.c_str()); } }; static S a("a"); S b("b"); static S &lazy() { static S l("lazy"); return l; } struct H { static S inner; inline static int k = 5; }; S H::inner("inner"); thread_local S t("tls"); template <class T> struct G { static T v; }; template <class T> T G<T>::v = T(7); static int early = [] { std::printf("lambda "); return 3; }(); int table[] = {early, H::k}; constinit int ci = 9;
int main() { std::printf("main "); lazy(); lazy(); std::printf("%s %d %d %d\n", t.n.c_str(), G<int>::v, table[0] + table[1], ci); static S s2("s2"); return 5; }
