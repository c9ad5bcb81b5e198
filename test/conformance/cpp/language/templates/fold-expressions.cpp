// covers: [expr.prim.fold] unary and binary folds, left and right, over empty packs
#include <cstdio>

template <class... T> auto minus_left(T... t) { return (... - t); }
template <class... T> auto minus_right(T... t) { return (t - ...); }
template <class... T> auto init(T... t) { return (100 - ... - t); }
template <class... T> bool all(T... t) { return (... && t); }
template <class... T> bool any(T... t) { return (... || t); }
template <class... T> void print(T... t) { ((std::printf("%d ", t)), ...); std::printf("\n"); }
template <class T, class... U> bool one_of(T x, U... u) { return ((x == u) || ...); }

int main() {
  std::printf("%d %d %d\n", minus_left(10, 3, 2), minus_right(10, 3, 2), init(1, 2, 3));
  std::printf("%d %d %d %d\n", all(), any(), all(1, 2, 0), any(0, 5));
  print(3, 1, 2);
  std::printf("%d %d\n", one_of(3, 1, 2, 3), one_of('x', 'y'));
}
