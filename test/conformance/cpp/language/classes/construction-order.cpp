// covers: [class.base.init] bases, then members in order of declaration; destroyed in reverse; virtual calls meanwhile
#include <cstdio>

struct Log { char c; Log(char x) : c(x) { std::printf("+%c ", c); } ~Log() { std::printf("-%c ", c); } };
struct Base { Log a{'a'}; Base() { who(); } virtual ~Base() { who(); } virtual void who() { std::printf("base "); } };
struct Derived : Base { Log z, y; Derived() : y('y'), z('z') { who(); } ~Derived() override { who(); } void who() override { std::printf("derived "); } };
struct Delegating { Log l; Delegating() : Delegating('d') { std::printf("outer "); } Delegating(char c) : l(c) { std::printf("inner "); } };

int main() {
  { Derived d; std::printf("| "); }
  std::printf("\n");
  { Delegating d; Log arr[2] = {'1', '2'}; }
  std::printf("\n");
}
