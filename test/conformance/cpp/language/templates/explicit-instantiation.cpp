// covers: [temp.explicit] explicit instantiation and specialisation of members, functions, static data, in namespaces
#include <cstdio>
#include <string>
template <class T> struct Conv {
  std::string text(T t) const { return std::to_string(t); }
  template <class U> int count(U) { return 1; }
  static int uses;
  struct In { int k = 1; };
};
template <class T> int Conv<T>::uses = 5;
template <> std::string Conv<bool>::text(bool b) const { return b ? "yes" : "no"; }
template <> int Conv<char>::uses = 50;
template <> template <> int Conv<int>::count(const char *) { return 99; }
template <> struct Conv<long>::In { int k = 2; };
template struct Conv<short>;
namespace n {
template <class T> T id(T t) { return t; }
template int id<int>(int);
}
template <> double n::id(double d) { return d + 0.5; }
template <class T> void twice(T &t) { t += t; }
extern template void twice<int>(int &);
template void twice<int>(int &);
int main() {
  std::printf("%s %s %s\n", Conv<int>{}.text(7).c_str(), Conv<bool>{}.text(true).c_str(), Conv<short>{}.text(-1).c_str());
  std::printf("%d %d %d\n", Conv<int>::uses, Conv<char>::uses, Conv<int>{}.count("x") + Conv<int>{}.count(1));
  std::printf("%d %d %.1f %d\n", Conv<long>::In{}.k, Conv<int>::In{}.k, n::id(1.0), n::id(2));
  int x = 21;
  twice(x);
  std::printf("%d\n", x);
}
