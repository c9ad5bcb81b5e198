// covers: [meta.unary.prop] properties: trivial, standard layout, constructible, assignable, nothrow, aggregate, empty, final, unique representations
#include <cstdio>
#include <memory>
#include <string>
#include <type_traits>
struct Triv { int a; };
struct Copy { Copy(const Copy &); };
struct Virt { virtual void f(); };
struct Abs { virtual void f() = 0; };
struct Empty {};
struct Fin final : Empty { int x; };
struct Pad { char c; int i; };
struct Expl { explicit Expl(int) noexcept; Expl &operator=(const char *); };
struct NoDtor { ~NoDtor() = delete; };
template <class T> static void row(const char *n) {
  std::printf("%s %d%d%d%d %d%d%d%d%d %d%d%d%d %d%d%d\n", n, std::is_trivially_copyable_v<T>, std::is_standard_layout_v<T>, std::is_empty_v<T>, std::is_polymorphic_v<T>,
              std::is_abstract_v<T>, std::is_final_v<T>, std::is_aggregate_v<T>, std::has_virtual_destructor_v<T>, std::has_unique_object_representations_v<T>,
              std::is_default_constructible_v<T>, std::is_copy_constructible_v<T>, std::is_move_assignable_v<T>, std::is_destructible_v<T>,
              std::is_trivially_destructible_v<T>, std::is_nothrow_move_constructible_v<T>, std::is_swappable_v<T>);
}
int main() {
  row<int>("int"), row<Triv>("Triv"), row<Copy>("Copy"), row<Virt>("Virt"), row<Abs>("Abs"), row<Empty>("Empty"), row<Fin>("Fin"), row<Pad>("Pad"), row<NoDtor>("NoDtor");
  row<std::string>("string"), row<std::unique_ptr<int>>("unique_ptr"), row<std::shared_ptr<int>>("shared_ptr"), row<int[2]>("int[2]"), row<Triv[3]>("Triv[3]");
  std::printf("%d%d%d%d\n", std::is_constructible_v<Expl, int>, std::is_convertible_v<int, Expl>, std::is_assignable_v<Expl &, const char *>, std::is_nothrow_constructible_v<Expl, int>);
  std::printf("%d%d%d\n", std::is_signed_v<char>, std::is_unsigned_v<bool>, std::is_signed_v<double>);
  std::printf("%zu %zu %zu\n", std::alignment_of_v<double>, std::rank_v<int[2][3]>, std::extent_v<int[2][3], 1>);
}
