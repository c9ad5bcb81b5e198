#include <cstdio>
struct Log { const char *n; explicit Log(const char *n) : n(n) { std::printf("+%s ", n); } Log(const Log &o) : n(o.n) { std::printf("c%s ", n); } Log(Log &&o) noexcept : n(o.n) { o.n = "moved"; std::printf("m%s ", n); } Log &operator=(const Log &o) { n = o.n; std::printf("=%s ", n); return *this; } ~Log() { std::printf("-%s ", n); } };
struct Base { Log b{"base"}; virtual ~Base() { std::printf("~Base "); } virtual int id() const { return 1; } int call() const { return id(); } };
struct Derived : Base { Log d{"derived"}; int id() const override { return 2; } ~Derived() override { std::printf("~Derived "); } };
static Log make() { Log l("made"); return l; }
static void take(Log l) { std::printf("take(%s) ", l.n); }
int main() {
    { Log a("a"); Log b = a; Log c = static_cast<Log &&>(a); b = c; std::puts(""); } std::puts("");
    { Base *p = new Derived; std::printf("%d ", p->call()); delete p; std::puts(""); } { Log x = make(); take(x); take(make()); std::puts(""); } std::puts("");
    Log arr[3] = {Log("1"), Log("2"), Log("3")}; std::puts(""); static Log s("static"); const Log &r = Log("temp"); std::printf("%s\n", r.n);
}
