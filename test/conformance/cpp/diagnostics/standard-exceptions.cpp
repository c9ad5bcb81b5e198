// covers: [std.exceptions] [support.exception] every standard exception by where it comes from, what each derives from, what() by string and by pointer, copies, slices, exception_ptr kept and rethrown, uncaught_exceptions, bad_ of the library
#include <any>
#include <bitset>
#include <cstdio>
#include <cstring>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <variant>
#include <vector>

template <class F> static const char *caught(F f) {
  try {
    f();
  } catch (const std::bad_any_cast &) {
    return "bad_any_cast";
  } catch (const std::bad_cast &) {
    return "bad_cast";
  } catch (const std::bad_typeid &) {
    return "bad_typeid";
  } catch (const std::bad_array_new_length &) {
    return "bad_array_new_length";
  } catch (const std::bad_alloc &) {
    return "bad_alloc";
  } catch (const std::bad_optional_access &) {
    return "bad_optional_access";
  } catch (const std::bad_variant_access &) {
    return "bad_variant_access";
  } catch (const std::bad_function_call &) {
    return "bad_function_call";
  } catch (const std::bad_weak_ptr &) {
    return "bad_weak_ptr";
  } catch (const std::out_of_range &) {
    return "out_of_range";
  } catch (const std::length_error &) {
    return "length_error";
  } catch (const std::invalid_argument &) {
    return "invalid_argument";
  } catch (const std::overflow_error &) {
    return "overflow_error";
  } catch (const std::exception &) {
    return "exception";
  }
  return "nothing";
}
struct Base {
  virtual ~Base() = default;
};
struct Derived : Base {};
struct Told {
  const int before = std::uncaught_exceptions();
  ~Told() { std::printf("[%d]", std::uncaught_exceptions() - before); }
};

int main() {
  Base base;
  Base *none = nullptr;
  std::printf("%s ", caught([&] { static_cast<void>(dynamic_cast<Derived &>(base)); }));
  std::printf("%s ", caught([&] { static_cast<void>(typeid(*none).name()); }));
  std::printf("%s ", caught([] { std::any_cast<int>(std::any(2.5)); }));
  std::printf("%s ", caught([] { std::optional<int>().value(); }));
  std::printf("%s ", caught([] { std::get<int>(std::variant<char, int>('c')); }));
  std::printf("%s ", caught([] { std::function<void()>()(); }));
  std::printf("%s\n", caught([] { std::shared_ptr<int>(std::weak_ptr<int>()); }));
  std::printf("%s ", caught([] { std::vector<int>().at(0); }));
  std::printf("%s ", caught([] { std::vector<int>().reserve(std::vector<int>().max_size() + 1); }));
  std::printf("%s ", caught([] { std::bitset<4>("01a1"); }));
  std::printf("%s ", caught([] { std::bitset<100>().set().to_ulong(); }));
  std::printf("%s ", caught([] { std::stoi("x"); }));
  std::printf("%s\n", caught([] { throw std::underflow_error("u"); }));

  static_assert(std::is_base_of_v<std::logic_error, std::domain_error> && std::is_base_of_v<std::logic_error, std::invalid_argument> && std::is_base_of_v<std::runtime_error, std::range_error>);
  static_assert(std::is_base_of_v<std::bad_alloc, std::bad_array_new_length> && std::is_base_of_v<std::bad_cast, std::bad_any_cast> && std::is_base_of_v<std::exception, std::bad_variant_access>);
  static_assert(std::is_nothrow_copy_constructible_v<std::runtime_error> && std::is_nothrow_copy_assignable_v<std::logic_error> && !std::is_constructible_v<std::runtime_error>);

  std::string text = "a message that is built and then changed";
  const std::runtime_error r(text);
  text.assign(text.size(), '#');
  std::runtime_error copy(r), other("other");
  other = copy;
  std::printf("%s | %d\n", other.what(), std::strcmp(copy.what(), r.what()));
  const std::exception sliced = std::logic_error("lost");
  std::printf("%d\n", std::strcmp(sliced.what(), "lost") != 0);

  std::exception_ptr kept, empty;
  try {
    throw Derived();
  } catch (...) {
    kept = std::current_exception();
  }
  std::printf("%d%d%d\n", kept != nullptr, empty == nullptr, std::current_exception() == nullptr);
  for (int i = 0; i < 2; i++) {
    try {
      std::rethrow_exception(kept);
    } catch (const Derived &) {
      std::printf("derived ");
    }
  }
  auto made = std::make_exception_ptr(std::out_of_range("made"));
  try {
    std::rethrow_exception(made);
  } catch (const std::exception &e) {
    std::printf("%s %d\n", e.what(), typeid(e) == typeid(std::out_of_range));
  }
  std::printf("%d", std::uncaught_exceptions());
  {
    const Told quiet;
  }
  try {
    const Told loud;
    throw 1;
  } catch (int) {
    const Told inHandler;
  }
  std::printf("\n");
  try {
    try {
      throw std::invalid_argument("inner");
    } catch (...) {
      std::throw_with_nested(std::runtime_error("outer"));
    }
  } catch (const std::exception &e) {
    std::printf("%s, %d: ", e.what(), dynamic_cast<const std::nested_exception *>(&e) != nullptr);
    try {
      std::rethrow_if_nested(e);
    } catch (const std::exception &n) {
      std::printf("%s\n", n.what());
    }
  }
  std::rethrow_if_nested(std::runtime_error("plain"));
  std::set_terminate([] {
    std::printf("terminated\n");
    std::fflush(stdout);
    std::_Exit(3);
  });
  std::printf("%d\n", std::get_terminate() != nullptr);
  [] () noexcept { throw 5; }();
}
