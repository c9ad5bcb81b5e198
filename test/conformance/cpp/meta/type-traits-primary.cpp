// covers: [meta.unary] primary and composite type categories, over a list of types
#include <cstdio>
#include <type_traits>
struct C { int m; void f(); };
union U {};
enum E {};
enum class S {};
template <class T> static void row(const char *n) {
  std::printf("%s %d%d%d%d%d%d%d%d%d%d%d%d%d%d %d%d%d%d%d%d%d\n", n, std::is_void_v<T>, std::is_null_pointer_v<T>, std::is_integral_v<T>, std::is_floating_point_v<T>, std::is_array_v<T>, std::is_pointer_v<T>,
              std::is_lvalue_reference_v<T>, std::is_rvalue_reference_v<T>, std::is_member_object_pointer_v<T>, std::is_member_function_pointer_v<T>, std::is_enum_v<T>, std::is_union_v<T>, std::is_class_v<T>, std::is_function_v<T>,
              std::is_reference_v<T>, std::is_arithmetic_v<T>, std::is_fundamental_v<T>, std::is_object_v<T>, std::is_scalar_v<T>, std::is_compound_v<T>, std::is_member_pointer_v<T>);
}
int main() {
  row<void>("void"), row<decltype(nullptr)>("nullptr"), row<const bool>("bool"), row<char8_t>("char8"), row<double>("double"), row<int[2]>("array"), row<int[]>("unbounded");
  row<int *const>("pointer"), row<int &>("&"), row<C &&>("&&"), row<int C::*>("member"), row<void (C::*)()>("member function"), row<E>("enum"), row<S>("enum class"), row<U>("union"), row<C>("class"), row<int(char)>("function"), row<void() const &>("abominable");
  std::printf("%d%d\n", std::is_bounded_array_v<int[3]>, std::is_unbounded_array_v<int[]>);
}
