// covers: [temp.spec.partial] partial specialisations chosen by the most specialised
#include <cstdio>

template <class T, class U> struct Pick { static constexpr int value = 0; };
template <class T> struct Pick<T, T> { static constexpr int value = 1; };
template <class T> struct Pick<T *, T *> { static constexpr int value = 2; };
template <class T> struct Pick<T, int> { static constexpr int value = 3; };
template <class R, class... A> struct Pick<R(A...), void> { static constexpr int value = 10 + sizeof...(A); };
template <class T, int N> struct Pick<T[N], void> { static constexpr int value = 100 + N; };

int main() {
  std::printf("%d %d %d %d\n", Pick<char, long>::value, Pick<char, char>::value, Pick<char *, char *>::value, Pick<long, int>::value);
  std::printf("%d %d\n", Pick<void(int, char), void>::value, Pick<int[7], void>::value);
}
