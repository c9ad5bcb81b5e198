// The default terminate, unexpected and new handlers. Messages are GNU's, since people compare with g++.
#include "abort_message.h"
#include "cxa_exception.h"
#include "cxa_handlers.h"
#include "cxxabi.h"
#include "include/atomic_support.h"
#include "machine.h"
#include "private_typeinfo.h"
#include <exception>
#include <new>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <typeinfo>

extern "C" void abort_message(const char* format, ...) {
  va_list list;
  va_start(list, format);
  vfprintf(stderr, format, list);
  va_end(list);
  fputc('\n', stderr);
  abort();
}

namespace {

// `std::__2::` is libc++'s way of saying std::.
void remove_inline_namespace(char* name) {
  for (char* at = name; (at = strstr(at, "std::__2::")) != nullptr;)
    memmove(at + 5, at + 10, strlen(at + 10) + 1);
}

[[noreturn]] void verbose_terminate() {
  using namespace __cxxabiv1;
  static bool terminating;
  if (terminating) {
    fputs("terminate called recursively\n", stderr);
    abort();
  }
  terminating = true;

  __cxa_eh_globals* globals = __cxa_get_globals_fast();
  __cxa_exception* header = globals == nullptr ? nullptr : globals->caughtExceptions;
  if (header == nullptr || !__isOurExceptionClass(&header->unwindHeader)) {
    fputs("terminate called without an active exception\n", stderr);
    abort();
  }
  void* object = __getExceptionClass(&header->unwindHeader) == kOurDependentExceptionClass
                     ? reinterpret_cast<__cxa_dependent_exception*>(header)->primaryException
                     : header + 1;
  const auto* type = static_cast<const __shim_type_info*>(header->exceptionType);
  int status = -1;
  char* readable = __cxa_demangle(type->name(), nullptr, nullptr, &status);
  if (status == 0)
    remove_inline_namespace(readable);
  const char* name = status == 0 ? readable : type->name();
  const char* what = nullptr;
  const auto* exception = static_cast<const __shim_type_info*>(&typeid(std::exception));
  if (exception->can_catch(type, object))
    what = static_cast<const std::exception*>(object)->what();
  __memscape_uncaught_exception(name, what);
  fprintf(stderr, "terminate called after throwing an instance of '%s'\n", name);
  if (what != nullptr)
    fprintf(stderr, "  what():  %s\n", what);
  abort();
}

[[noreturn]] void default_unexpected() { std::terminate(); }

} // namespace

extern "C" {
constinit std::terminate_handler __cxa_terminate_handler = verbose_terminate;
constinit std::unexpected_handler __cxa_unexpected_handler = default_unexpected;
constinit std::new_handler __cxa_new_handler = nullptr;
}

namespace std {

unexpected_handler set_unexpected(unexpected_handler f) noexcept {
  return __libcpp_atomic_exchange(&__cxa_unexpected_handler, f == nullptr ? default_unexpected : f, _AO_Acq_Rel);
}
terminate_handler set_terminate(terminate_handler f) noexcept {
  return __libcpp_atomic_exchange(&__cxa_terminate_handler, f == nullptr ? verbose_terminate : f, _AO_Acq_Rel);
}
new_handler set_new_handler(new_handler f) noexcept {
  return __libcpp_atomic_exchange(&__cxa_new_handler, f, _AO_Acq_Rel);
}

} // namespace std
