#include <cstdio>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
struct G { const char *n; ~G() { std::printf("~%s ", n); } }; struct E { int v; virtual ~E() {} }; struct F : E {};
static void thrower(int k) { G g{"g"}; switch (k) { case 0: throw 42; case 1: throw std::runtime_error("rt"); case 2: throw F(); case 3: throw "text"; case 4: throw std::string("str"); case 5: throw std::bad_alloc(); case 6: throw 2.5; } std::printf("none "); }
static void middle(int k) { G m{"m"}; try { G t{"t"}; thrower(k); } catch (const std::logic_error &) { std::puts("wrong"); } catch (double d) { std::printf("double %g rethrow ", d); throw; } }
struct Member { Member() { std::printf("+M "); } ~Member() { std::printf("-M "); } }; struct Ctor { Member m; Ctor() { throw 1; } }; struct FTry { int x; FTry() try : x(throwing()) { } catch (int) { std::printf("ftry "); } static int throwing() { throw 5; } };
static int ret() { try { return 1; } catch (...) { } return 2; } static void nothrow_fn() noexcept {}
int main() {
    for (int k = 0; k <= 7; k++) try { middle(k); std::puts("ok"); } catch (int i) { std::printf("int %d\n", i); } catch (const std::exception &e) { std::printf("std %s\n", e.what()); } catch (E &e) { std::printf("E %d\n", dynamic_cast<F *>(&e) != nullptr); } catch (const char *s) { std::printf("char %s\n", s); } catch (std::string &s) { std::printf("string %s\n", s.c_str()); } catch (...) { std::puts("other"); }
    try { Ctor c; } catch (int) { std::puts("ctor"); } try { FTry f; } catch (int i) { std::printf("%d\n", i); } try { try { throw 1; } catch (int) { throw std::runtime_error("second"); } } catch (std::exception &e) { std::puts(e.what()); }
    std::exception_ptr p; try { throw std::out_of_range("oor"); } catch (...) { p = std::current_exception(); } try { std::rethrow_exception(p); } catch (std::out_of_range &e) { std::puts(e.what()); } try { try { throw std::runtime_error("inner"); } catch (...) { std::throw_with_nested(std::logic_error("outer")); } } catch (std::exception &e) { std::printf("%s ", e.what()); try { std::rethrow_if_nested(e); } catch (std::exception &n) { std::puts(n.what()); } }
    std::printf("%d %d %d\n", ret(), noexcept(nothrow_fn()), std::uncaught_exceptions()); try { volatile std::size_t huge = static_cast<std::size_t>(-1) / 8; (void)new int[huge]; } catch (std::bad_alloc &) { std::puts("bad_alloc"); } int *n = new (std::nothrow) int(3); std::printf("%d\n", *n); delete n; try { throw nullptr; } catch (void *v) { std::printf("%d\n", v == nullptr); } try { static int i = 5; throw &i; } catch (const int *q) { std::printf("%d\n", *q); }
}
