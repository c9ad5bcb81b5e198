// covers: [type.info] type_info: equality, before, hash, names after demangling, of expressions and polymorphic objects
#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <map>
#include <string>
#include <typeindex>
#include <typeinfo>
#include <vector>
static std::string name(const std::type_info &t) {
  int status = 0;
  char *p = abi::__cxa_demangle(t.name(), nullptr, nullptr, &status);
  std::string s = status == 0 ? p : t.name();
  std::free(p);
  return s;
}
namespace n { struct B { virtual ~B() = default; }; template <class T> struct D : B { T t{}; }; enum class E { a }; }
struct Plain {};
struct Sub : Plain {};
int main() {
  for (const std::type_info *t : {&typeid(int), &typeid(const int &), &typeid(unsigned long long), &typeid(char *), &typeid(int[3]), &typeid(double (*)(int, ...)),
                                  &typeid(n::D<int>), &typeid(n::E), &typeid(int n::B::*), &typeid(void (n::B::*)() const), &typeid(decltype(nullptr)), &typeid(n::D<n::D<char>>)})
    std::printf("%s\n", name(*t).c_str());
  n::D<int> d;
  n::B &b = d;
  Sub s;
  Plain &p = s;
  std::printf("%d %d %d\n", typeid(b) == typeid(n::D<int>), typeid(p) == typeid(Sub), typeid(p) == typeid(Plain));
  int i = 0;
  (void)typeid(i++);
  std::printf("%d\n", i);
  std::map<std::type_index, int> m{{typeid(int), 1}, {typeid(double), 2}};
  m[typeid(int)]++;
  std::printf("%zu %d %d\n", m.size(), m.at(typeid(int)), std::type_index(typeid(b)).hash_code() == typeid(n::D<int>).hash_code());
  std::printf("%s %s %s\n", typeid(int).name(), typeid(Plain).name(), typeid(n::B).name());
}
