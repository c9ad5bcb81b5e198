// std::move_only_function, C++23 [func.wrap.move], which libc++ does not have yet.
#ifndef __MEMSCAPE_MOVE_ONLY_FUNCTION_H
#define __MEMSCAPE_MOVE_ONLY_FUNCTION_H

#include <__config>
#include <__functional/invoke.h>
#include <__type_traits/conditional.h>
#include <__type_traits/decay.h>
#include <__type_traits/invoke.h>
#include <__type_traits/is_function.h>
#include <__type_traits/is_member_pointer.h>
#include <__type_traits/is_nothrow_constructible.h>
#include <__type_traits/is_pointer.h>
#include <__type_traits/is_same.h>
#include <__type_traits/remove_cvref.h>
#include <__type_traits/remove_pointer.h>
#include <__utility/exchange.h>
#include <__utility/forward.h>
#include <__utility/in_place.h>
#include <__utility/move.h>
#include <cstddef>
#include <initializer_list>
#include <new>

#pragma GCC system_header

_LIBCPP_PUSH_MACROS
#include <__undef_macros>

_LIBCPP_BEGIN_NAMESPACE_STD

template <class...>
class move_only_function;

template <class>
inline constexpr bool __memscape_is_move_only_function = false;
template <class... _Signature>
inline constexpr bool __memscape_is_move_only_function<move_only_function<_Signature...>> = true;
template <class>
inline constexpr bool __memscape_is_in_place_type = false;
template <class _Tp>
inline constexpr bool __memscape_is_in_place_type<in_place_type_t<_Tp>> = true;

// Small targets that cannot throw when moved are held within.
union __memscape_function_storage {
  void* __pointer;
  void* __words[3];
};
struct __memscape_function_operations {
  void (*__move)(__memscape_function_storage& __from, __memscape_function_storage& __to) noexcept;
  void (*__destroy)(__memscape_function_storage&) noexcept;
};
template <class _Target>
inline constexpr bool __memscape_held_within =
    sizeof(_Target) <= sizeof(__memscape_function_storage) && alignof(_Target) <= alignof(__memscape_function_storage) &&
    is_nothrow_move_constructible_v<_Target>;
template <class _Target>
_Target* __memscape_function_target(const __memscape_function_storage& __s) noexcept {
  if constexpr (__memscape_held_within<_Target>)
    return const_cast<_Target*>(reinterpret_cast<const _Target*>(&__s));
  else
    return static_cast<_Target*>(__s.__pointer);
}
template <class _Target>
inline constexpr __memscape_function_operations __memscape_operations_of = {
    [](__memscape_function_storage& __from, __memscape_function_storage& __to) noexcept {
      if constexpr (__memscape_held_within<_Target>) {
        _Target* __t = std::__memscape_function_target<_Target>(__from);
        ::new (static_cast<void*>(&__to)) _Target(std::move(*__t));
        __t->~_Target();
      } else
        __to.__pointer = __from.__pointer;
    },
    [](__memscape_function_storage& __s) noexcept {
      if constexpr (__memscape_held_within<_Target>)
        std::__memscape_function_target<_Target>(__s)->~_Target();
      else
        delete std::__memscape_function_target<_Target>(__s);
    }};

#define _MEMSCAPE_MOVE_ONLY_FUNCTION(__cv, __ref, __invoke_ref, __noexcept)                                            \
  template <class _Result, class... _Args>                                                                             \
  class move_only_function<_Result(_Args...) __cv __ref noexcept(__noexcept)> {                                        \
    template <class _Target>                                                                                           \
    static constexpr bool __callable =                                                                                 \
        __noexcept ? is_nothrow_invocable_r_v<_Result, _Target __cv __ref, _Args...> &&                                \
                         is_nothrow_invocable_r_v<_Result, _Target __cv __invoke_ref, _Args...>                        \
                   : is_invocable_r_v<_Result, _Target __cv __ref, _Args...> &&                                        \
                         is_invocable_r_v<_Result, _Target __cv __invoke_ref, _Args...>;                               \
    using _Call = _Result (*)(const __memscape_function_storage&, _Args&&...) noexcept(__noexcept);                    \
    __memscape_function_storage __storage_;                                                                            \
    const __memscape_function_operations* __operations_ = nullptr;                                                     \
    _Call __call_                                        = nullptr;                                                    \
                                                                                                                       \
    template <class _Target, class... _CArgs>                                                                          \
    void __emplace(_CArgs&&... __args) {                                                                               \
      if constexpr (__memscape_held_within<_Target>)                                                                   \
        ::new (static_cast<void*>(&__storage_)) _Target(std::forward<_CArgs>(__args)...);                              \
      else                                                                                                             \
        __storage_.__pointer = new _Target(std::forward<_CArgs>(__args)...);                                           \
      __operations_ = &__memscape_operations_of<_Target>;                                                              \
      __call_       = [](const __memscape_function_storage& __s, _Args&&... __as) noexcept(__noexcept) -> _Result {    \
        _Target __cv& __t = *std::__memscape_function_target<_Target>(__s);                                            \
        return std::invoke_r<_Result>(static_cast<_Target __cv __invoke_ref>(__t), std::forward<_Args>(__as)...);      \
      };                                                                                                               \
    }                                                                                                                  \
                                                                                                                       \
  public:                                                                                                              \
    using result_type = _Result;                                                                                       \
    move_only_function() noexcept {}                                                                                   \
    move_only_function(nullptr_t) noexcept {}                                                                          \
    move_only_function(move_only_function&& __other) noexcept { swap(__other); }                                       \
    template <class _Fp>                                                                                               \
      requires(!is_same_v<remove_cvref_t<_Fp>, move_only_function> &&                                                  \
               !__memscape_is_in_place_type<remove_cvref_t<_Fp>> && __callable<decay_t<_Fp>>)                          \
    move_only_function(_Fp&& __f) {                                                                                    \
      using _Target = decay_t<_Fp>;                                                                                    \
      if constexpr ((is_pointer_v<_Target> && is_function_v<remove_pointer_t<_Target>>) ||                             \
                    is_member_pointer_v<_Target>) {                                                                    \
        if (static_cast<_Target>(__f) == nullptr)                                                                      \
          return;                                                                                                      \
      } else if constexpr (__memscape_is_move_only_function<_Target>) {                                                \
        if (!__f)                                                                                                      \
          return;                                                                                                      \
      }                                                                                                                \
      __emplace<_Target>(std::forward<_Fp>(__f));                                                                      \
    }                                                                                                                  \
    template <class _Tp, class... _CArgs>                                                                              \
      requires(is_constructible_v<decay_t<_Tp>, _CArgs...> && __callable<decay_t<_Tp>>)                                \
    explicit move_only_function(in_place_type_t<_Tp>, _CArgs&&... __args) {                                            \
      __emplace<_Tp>(std::forward<_CArgs>(__args)...);                                                                 \
    }                                                                                                                  \
    template <class _Tp, class _Up, class... _CArgs>                                                                   \
      requires(is_constructible_v<decay_t<_Tp>, initializer_list<_Up>&, _CArgs...> && __callable<decay_t<_Tp>>)        \
    explicit move_only_function(in_place_type_t<_Tp>, initializer_list<_Up> __il, _CArgs&&... __args) {                \
      __emplace<_Tp>(__il, std::forward<_CArgs>(__args)...);                                                           \
    }                                                                                                                  \
    ~move_only_function() {                                                                                            \
      if (__operations_ != nullptr)                                                                                    \
        __operations_->__destroy(__storage_);                                                                          \
    }                                                                                                                  \
    move_only_function& operator=(move_only_function&& __other) {                                                      \
      move_only_function(std::move(__other)).swap(*this);                                                              \
      return *this;                                                                                                    \
    }                                                                                                                  \
    move_only_function& operator=(nullptr_t) noexcept {                                                                \
      move_only_function().swap(*this);                                                                                \
      return *this;                                                                                                    \
    }                                                                                                                  \
    template <class _Fp>                                                                                               \
      requires(!is_same_v<remove_cvref_t<_Fp>, move_only_function> && __callable<decay_t<_Fp>>)                        \
    move_only_function& operator=(_Fp&& __f) {                                                                         \
      move_only_function(std::forward<_Fp>(__f)).swap(*this);                                                          \
      return *this;                                                                                                    \
    }                                                                                                                  \
    explicit operator bool() const noexcept { return __call_ != nullptr; }                                             \
    _Result operator()(_Args... __args) __cv __ref noexcept(__noexcept) {                                              \
      _LIBCPP_ASSERT_NON_NULL(__call_ != nullptr, "an empty std::move_only_function was called");                      \
      return __call_(__storage_, std::forward<_Args>(__args)...);                                                      \
    }                                                                                                                  \
    void swap(move_only_function& __other) noexcept {                                                                  \
      __memscape_function_storage __s;                                                                                 \
      if (__operations_ != nullptr)                                                                                    \
        __operations_->__move(__storage_, __s);                                                                        \
      if (__other.__operations_ != nullptr)                                                                            \
        __other.__operations_->__move(__other.__storage_, __storage_);                                                 \
      if (__operations_ != nullptr)                                                                                    \
        __operations_->__move(__s, __other.__storage_);                                                                \
      __operations_ = std::exchange(__other.__operations_, __operations_);                                             \
      __call_       = std::exchange(__other.__call_, __call_);                                                         \
    }                                                                                                                  \
    friend void swap(move_only_function& __x, move_only_function& __y) noexcept { __x.swap(__y); }                     \
    friend bool operator==(const move_only_function& __f, nullptr_t) noexcept { return !__f; }                         \
  };

_MEMSCAPE_MOVE_ONLY_FUNCTION(, , &, false)
_MEMSCAPE_MOVE_ONLY_FUNCTION(, , &, true)
_MEMSCAPE_MOVE_ONLY_FUNCTION(, &, &, false)
_MEMSCAPE_MOVE_ONLY_FUNCTION(, &, &, true)
_MEMSCAPE_MOVE_ONLY_FUNCTION(, &&, &&, false)
_MEMSCAPE_MOVE_ONLY_FUNCTION(, &&, &&, true)
_MEMSCAPE_MOVE_ONLY_FUNCTION(const, , &, false)
_MEMSCAPE_MOVE_ONLY_FUNCTION(const, , &, true)
_MEMSCAPE_MOVE_ONLY_FUNCTION(const, &, &, false)
_MEMSCAPE_MOVE_ONLY_FUNCTION(const, &, &, true)
_MEMSCAPE_MOVE_ONLY_FUNCTION(const, &&, &&, false)
_MEMSCAPE_MOVE_ONLY_FUNCTION(const, &&, &&, true)
#undef _MEMSCAPE_MOVE_ONLY_FUNCTION

_LIBCPP_END_NAMESPACE_STD

_LIBCPP_POP_MACROS

#endif
