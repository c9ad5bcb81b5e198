// covers: [basic.lookup.argdep] namespaces: inline, nested, aliases, using; argument-dependent lookup; hidden friends
#include <cstdio>

namespace lib { inline namespace v2 { int version() { return 2; } struct T { int x; friend int hidden(T t) { return t.x * 3; } }; } namespace v1 { int version() { return 1; } } int show(T t) { return t.x; } }
namespace a::b::c { int deep = 9; }
namespace abc = a::b::c;
namespace { int internal = 4; }
int show(long) { return -1; }

int main() {
  lib::T t{5};
  std::printf("%d %d %d %d\n", lib::version(), lib::v1::version(), show(t), hidden(t));
  using lib::show;
  std::printf("%d %d %d %d\n", abc::deep, internal, show(t), ::show(3));
}
