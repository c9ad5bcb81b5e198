/**
 * libc++'s headers with the texts of GNU's exceptions: programs are compared with what g++ prints, and
 * "vector::_M_range_check: __n (which is 10) >= this->size() (which is 3)" also says more than "vector". The headers come
 * with the Clang package; those that need a change are written, changed, into a folder that stands before it.
 * And as in GNU's library, std::char_traits has a definition for types that the standard does not name: programs use
 * basic_string and streams of unsigned char.
 * Elements of a vector, and of what follows it in memory when it grows, are destroyed from first to last, those of maps and
 * sets from last to first, as GNU's library does it: destructors that print are what lessons are made of.
 * What libc++ does not have yet (src/runtime/cxx/include/__memscape_*.h) is included where it belongs.
 *
 * Each rule says how often it has to match, so that a new version of the package cannot silently go by.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rule {
  readonly find: RegExp;
  readonly replace: string | ((...groups: string[]) => string);
  readonly times: number;
}

const DECLARATION = '#include <__memscape_out_of_range.h>\n';
const call = (format: string, a: string, b: string): string =>
  `std::__memscape_throw_out_of_range("${format}", ${a}, ${b});`;
const range = (name: string, space = ' '): string =>
  `${name}: __n (which is %zu)${space}>= this->size() (which is %zu)`;

/** The declaration goes behind the first include (the synopsis in the comment on top has some, but none of `__…`). */
const DECLARE: Rule = {
  find: /(\n# *include <__(?!cxx03)[^>]+>\n)/,
  replace: (_, line) => line + DECLARATION,
  times: 1,
};

/**
 * [facet.num.get.virtuals] lets a number read from a stream swallow every letter of a hexadecimal digit, so that of "100C" no
 * number is read at all. GNU's library stops before what cannot continue the number: then "C" is left to be read, which is
 * what programs expect. And as the standard says, a number too large becomes the largest one; one too small is no failure.
 */
const FLOAT_LETTERS = `  if (__f >= 10) {
    const char* __digits    = __a != __a_end && (*__a == '-' || *__a == '+') ? __a + 1 : __a;
    const ptrdiff_t __n     = __a_end - __digits;
    const char __upper      = static_cast<char>(std::toupper(__x));
    const bool __hex        = __n > 1 && std::toupper(__digits[1]) == 'X';
    const bool __prefix     = __upper == 'X' && __n == 1 && *__digits == '0';
    const bool __exponent   = __upper == __exp && __n > 0;
    const bool __hex_digit  = __hex && __exp == 'P' && __f < 22;
    const bool __name =
        (__upper == 'I' && __n == 0) || (__upper == 'N' && (__n == 0 || (__n == 1 && std::toupper(*__digits) == 'I') ||
                                                            (__n == 2 && std::toupper(__digits[1]) == 'A'))) ||
        (__upper == 'A' && __n == 1 && std::toupper(*__digits) == 'N') ||
        (__upper == 'F' && __n == 2 && std::toupper(__digits[1]) == 'N');
    if (!__prefix && !__exponent && !__hex_digit && !__name)
      return -1;
  }
`;

/** Elements [__beg, __end), counted from the first block's start, come or go. */
const DEQUE_PLACES = `  _LIBCPP_HIDE_FROM_ABI void __memscape_places(size_type __beg, size_type __end, bool __open) const _NOEXCEPT {
#if _LIBCPP_HARDENING_MODE != _LIBCPP_HARDENING_MODE_NONE
    _MEMSCAPE_IF_CONSTEXPR (__memscape_is_plain_allocator<_Allocator>::value) {
      while (__beg < __end) {
        const size_type __bs    = __block_size;
        const size_type __in    = __beg % __bs;
        const size_type __n     = __end - __beg < __bs - __in ? __end - __beg : __bs - __in;
        const value_type* __mem = std::__to_address(__map_.begin()[__beg / __bs]);
        ::__memscape_container(__mem, __mem + __bs, __mem + __in + (__open ? 0 : __n), __mem + __in + (__open ? __n : 0));
        __beg += __n;
      }
    }
#else
    (void)__beg;
    (void)__end;
    (void)__open;
#endif
  }

`;
const DEQUE_CHANGES: readonly Rule[] = [
  ['increase_front', '__start_ - __n, __start_, true'],
  ['increase_back', '__start_ + size(), __start_ + size() + __n, true'],
  ['shrink_front', '__old_start, __old_start + (__old_size - size()), false'],
  ['shrink_back', '__old_start + size(), __old_start + __old_size, false'],
].map(([name, places]) => ({
  find: new RegExp(`(void __annotate_${name}\\([^{]*\\{\\n)`),
  replace: `$1    __memscape_places(${places});\n`,
  times: 1,
}));

/** As libc++ had it up to version 18; functions as in [char.traits.require]. */
const GENERIC_TRAITS = `template <class _CharT>
struct char_traits {
  using char_type  = _CharT;
  using int_type   = int;
  using off_type   = streamoff;
  using pos_type   = streampos;
  using state_type = mbstate_t;
#if _LIBCPP_STD_VER >= 20
  using comparison_category = strong_ordering;
#endif
  static inline _LIBCPP_CONSTEXPR_SINCE_CXX17 void assign(char_type& __c1, const char_type& __c2) _NOEXCEPT { __c1 = __c2; }
  static inline _LIBCPP_CONSTEXPR bool eq(char_type __c1, char_type __c2) _NOEXCEPT { return __c1 == __c2; }
  static inline _LIBCPP_CONSTEXPR bool lt(char_type __c1, char_type __c2) _NOEXCEPT { return __c1 < __c2; }
  static _LIBCPP_CONSTEXPR_SINCE_CXX17 int compare(const char_type* __s1, const char_type* __s2, size_t __n) {
    for (; __n; --__n, (void)++__s1, (void)++__s2) {
      if (lt(*__s1, *__s2))
        return -1;
      if (lt(*__s2, *__s1))
        return 1;
    }
    return 0;
  }
  static _LIBCPP_CONSTEXPR_SINCE_CXX17 size_t length(const char_type* __s) {
    size_t __len = 0;
    for (; !eq(*__s, char_type(0)); ++__s)
      ++__len;
    return __len;
  }
  static _LIBCPP_CONSTEXPR_SINCE_CXX17 const char_type* find(const char_type* __s, size_t __n, const char_type& __a) {
    for (; __n; --__n, (void)++__s)
      if (eq(*__s, __a))
        return __s;
    return nullptr;
  }
  static _LIBCPP_CONSTEXPR_SINCE_CXX20 char_type* move(char_type* __s1, const char_type* __s2, size_t __n) {
    if (__n == 0)
      return __s1;
    if (__s1 < __s2)
      for (size_t __i = 0; __i < __n; ++__i)
        assign(__s1[__i], __s2[__i]);
    else if (__s2 < __s1)
      for (size_t __i = __n; __i > 0; --__i)
        assign(__s1[__i - 1], __s2[__i - 1]);
    return __s1;
  }
  static _LIBCPP_CONSTEXPR_SINCE_CXX20 char_type* copy(char_type* __s1, const char_type* __s2, size_t __n) {
    for (size_t __i = 0; __i < __n; ++__i)
      assign(__s1[__i], __s2[__i]);
    return __s1;
  }
  static _LIBCPP_CONSTEXPR_SINCE_CXX20 char_type* assign(char_type* __s, size_t __n, char_type __a) {
    for (size_t __i = 0; __i < __n; ++__i)
      assign(__s[__i], __a);
    return __s;
  }
  static inline _LIBCPP_CONSTEXPR int_type not_eof(int_type __c) _NOEXCEPT { return eq_int_type(__c, eof()) ? ~eof() : __c; }
  static inline _LIBCPP_CONSTEXPR char_type to_char_type(int_type __c) _NOEXCEPT { return char_type(__c); }
  static inline _LIBCPP_CONSTEXPR int_type to_int_type(char_type __c) _NOEXCEPT { return int_type(__c); }
  static inline _LIBCPP_CONSTEXPR bool eq_int_type(int_type __c1, int_type __c2) _NOEXCEPT { return __c1 == __c2; }
  static inline _LIBCPP_CONSTEXPR int_type eof() _NOEXCEPT { return int_type(-1); }
};

`;

/** At the end of a header of the standard's, in front of the two lines that close it. */
const atEnd = (text: string): Rule => ({
  find: /(\n#endif \/\/ __cplusplus < 201103L[^\n]*\n\n#endif \/\/ _LIBCPP_\w+\n)$/,
  replace: `\n${text}$1`,
  times: 1,
});

/** Our <execution> brings all algorithms: only for those who want it. */
const NO_EXECUTION: Rule = { find: /\n# *include <execution>/g, replace: '', times: 1 };

/** The comparator of a sort is looked at while it is asked (src/runtime/cxx/include/__memscape_order.h). */
const ORDER_INCLUDE: Rule = {
  find: /(# *include <__algorithm\/comp_ref_type.h>\n)/,
  replace: '$1#include <__memscape_order.h>\n',
  times: 1,
};
const ordered = (iterator: string, comparator: string, call: (name: string) => string): string => `
#if _LIBCPP_HARDENING_MODE != _LIBCPP_HARDENING_MODE_NONE
    std::__memscape_check_ordered<${comparator}>(__first, __last);
    auto&& __order = std::__memscape_order_of<typename iterator_traits<${iterator}>::value_type, ${comparator}>::__get(__comp);
    ${call('__order')}
#else
    ${call('__comp')}
#endif
`;

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  // Roots and whole powers as GNU's library has them: the root of -4 is 2i, and not 1e-16 + 2i.
  complex: [
    {
      find: /(\/\/ sqrt\n\n)/,
      replace:
        'inline _LIBCPP_HIDE_FROM_ABI complex<float> __memscape_root(const complex<float>& __x) {\n' +
        '  float _Complex __r = __builtin_csqrtf(__builtin_complex(__x.real(), __x.imag()));\n' +
        '  return complex<float>(__real__ __r, __imag__ __r);\n}\n' +
        'inline _LIBCPP_HIDE_FROM_ABI complex<double> __memscape_root(const complex<double>& __x) {\n' +
        '  double _Complex __r = __builtin_csqrt(__builtin_complex(__x.real(), __x.imag()));\n' +
        '  return complex<double>(__real__ __r, __imag__ __r);\n}\n' +
        'inline _LIBCPP_HIDE_FROM_ABI complex<long double> __memscape_root(const complex<long double>& __x) {\n' +
        '  long double __a = __x.real(), __b = __x.imag();\n' +
        '  if (__a == 0 && __b == 0)\n    return complex<long double>(0, __b);\n' +
        '  long double __t = std::sqrt((std::fabs(__a) + std::hypot(__a, __b)) / 2);\n' +
        '  return __a >= 0 ? complex<long double>(__t, __b / (2 * __t))\n' +
        '                  : complex<long double>(std::fabs(__b) / (2 * __t), std::copysign(__t, __b));\n}\n\n$1',
      times: 1,
    },
    {
      find: /return std::polar\(std::sqrt\(std::abs\(__x\)\), std::arg\(__x\) \/ _Tp\(2\)\);/,
      replace: 'return std::__memscape_root(__x);',
      times: 1,
    },
    {
      find: /(\/\/ pow\n\n)/,
      replace:
        'template <class _Tp>\n' +
        '_LIBCPP_HIDE_FROM_ABI complex<_Tp> __memscape_power(complex<_Tp> __x, int __n) {\n' +
        '  unsigned __m = __n < 0 ? -static_cast<unsigned>(__n) : static_cast<unsigned>(__n);\n' +
        '  complex<_Tp> __y = __m % 2 ? __x : complex<_Tp>(1);\n' +
        '  while (__m >>= 1) {\n    __x *= __x;\n    if (__m % 2)\n      __y *= __x;\n  }\n' +
        '  return __n < 0 ? complex<_Tp>(1) / __y : __y;\n}\n' +
        'template <class _Tp>\n' +
        '_LIBCPP_HIDE_FROM_ABI complex<_Tp> __memscape_power(const complex<_Tp>& __x, _Tp __y) {\n' +
        '  if (__x.imag() == _Tp() && __x.real() > _Tp())\n    return std::pow(__x.real(), __y);\n' +
        '  complex<_Tp> __t = std::log(__x);\n' +
        '  return std::polar(std::exp(__y * __t.real()), __y * __t.imag());\n}\n' +
        'template <class _Tp, class _Up>\n' +
        'struct __memscape_exponent {\n  typedef _Tp type;\n};\n' +
        'template <class _Tp>\n' +
        'struct __memscape_exponent<_Tp, int> {\n  typedef int type;\n};\n\n$1',
      times: 1,
    },
    {
      find: /(pow\(const complex<_Tp>& __x, const _Up& __y\) \{\n {2}typedef complex<__promote_t<_Tp, _Up> > result_type;\n {2}return )std::pow\(result_type\(__x\), result_type\(__y\)\);/,
      replace:
        '$1std::__memscape_power(\n' +
        '      result_type(__x), static_cast<typename __memscape_exponent<__promote_t<_Tp, _Up>, _Up>::type>(__y));',
      times: 1,
    },
  ],
  /** With the manipulators for it; and flush without emit_on_flush is done when the buffer is emitted ([syncstream.syncbuf.members]). */
  syncstream: [
    { find: /(# {4}include <streambuf>\n)/, replace: '$1#    include <__memscape_syncbuf.h>\n', times: 1 },
    {
      find: /class basic_syncbuf : public basic_streambuf<_CharT, _Traits> \{/,
      replace: 'class basic_syncbuf : public __memscape_syncbuf<_CharT, _Traits> {',
      times: 1,
    },
    {
      find: /(bool emit\(\) \{ return emit\()false(\); \})/,
      replace:
        'void __memscape_emit_on_sync(bool __b) noexcept override { __emit_on_sync_ = __b; }\n' +
        '  _LIBCPP_HIDE_FROM_ABI_VIRTUAL bool __memscape_emit() override { return emit(); }\n' +
        '  _LIBCPP_HIDE_FROM_ABI $1std::exchange(__flushed_, false)$2',
      times: 1,
    },
    { find: /(bool __emit_on_sync_\{false\};)/, replace: '$1\n  bool __flushed_{false};', times: 1 },
    {
      find: /if \(__emit_on_sync_ && !emit\(true\)\)\n {6}return -1;\n/,
      replace: 'if (!__emit_on_sync_)\n      __flushed_ = true;\n    else if (!emit(true))\n      return -1;\n',
      times: 1,
    },
    {
      find: /(__emit_on_sync_\(__other\.__emit_on_sync_\))( \{)/,
      replace: '$1, __flushed_(std::exchange(__other.__flushed_, false))$2',
      times: 1,
    },
    {
      find: /( {4}__emit_on_sync_ = __other\.__emit_on_sync_;\n)/,
      replace: '$1    __flushed_      = std::exchange(__other.__flushed_, false);\n',
      times: 1,
    },
  ],
  '__configuration/experimental.h': [
    { find: /(_HAS_EXPERIMENTAL_(?:PSTL|TZDB)) _LIBCPP_HAS_EXPERIMENTAL_LIBRARY/g, replace: '$1 0', times: 2 },
    { find: /(_HAS_EXPERIMENTAL_SYNCSTREAM) _LIBCPP_HAS_EXPERIMENTAL_LIBRARY/, replace: '$1 1', times: 1 },
  ],
  '__math/special_functions.h': [
    {
      find: /(_LIBCPP_BEGIN_NAMESPACE_STD\n)/,
      replace: '#if _LIBCPP_STD_VER >= 17\n#  include <__memscape_special_functions.h>\n#endif\n\n$1',
      times: 1,
    },
  ],
  // is_layout_compatible and is_pointer_interconvertible_base_of of C++20, which Clang has as builtins.
  type_traits: [
    {
      find: /(# {2}include <__type_traits\/is_same\.h>\n)/,
      replace: '$1#  include <__memscape_layout_traits.h>\n',
      times: 1,
    },
  ],
  '__functional/function.h': [
    // An empty function throws, however it became empty.
    {
      find: /(__f\.)?__func_( +)= \{\};/g,
      replace: (_, of = '', space = '') => `${of}__func_${space}= __empty_func;`,
      times: 3,
    },
    {
      find: /explicit __policy_func\(_Fp&& __f\) : __policy_\(/,
      replace: 'explicit __policy_func(_Fp&& __f) : __func_(__empty_func), __policy_(',
      times: 1,
    },
  ],
  '__memory/uninitialized_algorithms.h': [
    {
      find: /std::__allocator_destroy\(__alloc_, std::reverse_iterator<_Iter>\(__last_\), std::reverse_iterator<_Iter>\(__first_\)\);/,
      replace: 'std::__allocator_destroy(__alloc_, __first_, __last_);',
      times: 1,
    },
    {
      find: /\n {4}auto __destruct_first = __result;\n(?= {4}auto __guard {10}= std::__make_exception_guard\(\n {8}_AllocatorDestroyRangeReverse<_Alloc, _ContiguousIterator>)/,
      replace: `
    if (is_nothrow_move_constructible<_ValueType>::value) {
      for (; __first != __last; (void)++__first, (void)++__result) {
        allocator_traits<_Alloc>::construct(__alloc, std::__to_address(__result), std::move_if_noexcept(*__first));
        allocator_traits<_Alloc>::destroy(__alloc, std::__to_address(__first));
      }
      return;
    }
    auto __destruct_first = __result;
`,
      times: 1,
    },
  ],
  '__algorithm/sort.h': [
    ORDER_INCLUDE,
    {
      find: / {4}std::__sort_dispatch<_AlgPolicy>\(std::__unwrap_iter\(__first\), std::__unwrap_iter\(__last\), __comp\);\n/,
      replace: ordered(
        '_RandomAccessIterator',
        '_Comp',
        (name) => `std::__sort_dispatch<_AlgPolicy>(std::__unwrap_iter(__first), std::__unwrap_iter(__last), ${name});`,
      ),
      times: 1,
    },
  ],
  '__algorithm/stable_sort.h': [
    ORDER_INCLUDE,
    {
      find: / {2}std::__stable_sort<_AlgPolicy, __comp_ref_type<_Compare> >\(__first, __last, __comp, __len, __buf\.first, __buf\.second\);\n/,
      replace: ordered('_RandomAccessIterator', '_Compare', (name) =>
        name === '__order'
          ? 'std::__stable_sort<_AlgPolicy, decltype((__order))>(__first, __last, __order, __len, __buf.first, __buf.second);'
          : 'std::__stable_sort<_AlgPolicy, __comp_ref_type<_Compare> >(__first, __last, __comp, __len, __buf.first, __buf.second);',
      ),
      times: 1,
    },
  ],
  '__utility/lazy_synth_three_way_comparator.h': [
    { find: /(#include <__config>\n)/, replace: '$1#include <__memscape_order.h>\n', times: 1 },
    {
      find: /bool __less\(\) const \{ return __comp_\(__lhs_, __rhs_\); \}/,
      replace: `bool __less() const {
#if _LIBCPP_HARDENING_MODE != _LIBCPP_HARDENING_MODE_NONE
    bool __r = __comp_(__lhs_, __rhs_);
    if (__r)
      std::__memscape_told_less(__lhs_, __rhs_);
    return __r;
#else
    return __comp_(__lhs_, __rhs_);
#endif
  }`,
      times: 1,
    },
  ],
  __tree: [
    {
      find: /\(\*this\)\(static_cast<__node_pointer>\(__ptr->__left_\)\);\n\n {6}auto __right = __ptr->__right_;/,
      replace: '(*this)(static_cast<__node_pointer>(__ptr->__right_));\n\n      auto __left = __ptr->__left_;',
      times: 1,
    },
    {
      find: /\(\*this\)\(static_cast<__node_pointer>\(__right\)\);/,
      replace: '(*this)(static_cast<__node_pointer>(__left));',
      times: 1,
    },
  ],
  algorithm: [
    NO_EXECUTION,
    atEnd(
      '#  if _LIBCPP_STD_VER >= 23\n#    include <__memscape_ranges_shift.h>\n#    include <__memscape_ranges_fold.h>\n#  endif',
    ),
  ],
  atomic: [
    atEnd(
      '#  if _LIBCPP_STD_VER >= 20 && defined(_LIBCPP_MEMORY)\n#    include <__memscape_atomic_shared.h>\n#  endif',
    ),
  ],
  functional: [atEnd('#  if _LIBCPP_STD_VER >= 23\n#    include <__memscape_move_only_function.h>\n#  endif')],
  memory: [
    atEnd(
      '#  if _LIBCPP_STD_VER >= 20 && defined(_LIBCPP_ATOMIC)\n#    include <__memscape_atomic_shared.h>\n#  endif',
    ),
  ],
  numeric: [NO_EXECUTION],
  regex: [
    {
      // At the end of what is searched on from there is a word's boundary, too, when there is a character before
      // (ECMA-262, 22.2.2.6.3: only the neighbours count): regex_replace("ab", regex("\\b"), "|") ends with one.
      find: /if \(__s\.__first_ != __s\.__last_\) \{/,
      replace: 'if (__s.__first_ != __s.__last_ || (__s.__flags_ & regex_constants::match_prev_avail)) {',
      times: 1,
    },
  ],
  ranges: [atEnd('#  if _LIBCPP_STD_VER >= 23\n#    include <__memscape_views.h>\n#  endif')],
  '__locale_dir/num.h': [
    { find: /( {2}if \(__x == 'x' \|\| __x == 'X'\)\n)( {4}__exp = 'P';)/, replace: `${FLOAT_LETTERS}$1$2`, times: 1 },
    {
      find: / else if \(__current_errno == ERANGE\)\n {6}__err = ios_base::failbit;\n/,
      replace: ` else if (__current_errno == ERANGE && (__ld > 1 || __ld < -1)) {
      __err = ios_base::failbit;
      return __ld > 0 ? numeric_limits<_Tp>::max() : -numeric_limits<_Tp>::max();
    }\n`,
      times: 1,
    },
  ],
  '__string/char_traits.h': [{ find: /\/\/ char_traits<char>\n/, replace: (head) => GENERIC_TRAITS + head, times: 1 }],
  variant: [
    {
      find: /(# *include <__variant\/monostate.h>\n)/,
      replace: '#  include <__memscape_alternative.h>\n$1',
      times: 1,
    },
    {
      find: /return (__variant::__get_alt<_Ip>\(std::forward<_Vp>\(__v\)\)\.__value);\n\}\n\ntemplate <size_t _Ip, class\.\.\. _Types>/,
      replace: (_, value) => `auto&& __alt = ${value.replace('.__value', '')};
  return static_cast<decltype((${value}))>(*std::__memscape_alternative(std::addressof(__alt.__value)));
}

template <size_t _Ip, class... _Types>`,
      times: 1,
    },
    {
      find: /\? std::addressof\(__variant::__get_alt<_Ip>\(\*__v\)\.__value\) : nullptr;/,
      replace: '? std::__memscape_alternative(std::addressof(__variant::__get_alt<_Ip>(*__v).__value)) : nullptr;',
      times: 1,
    },
    {
      // What the former alternative's destructor does with pointers to itself is right.
      find: /( +)this->__destroy\(\);\n(?= +std::__construct_at\(std::addressof\(this->__data\), in_place_index<_Ip>)/,
      replace:
        '$1const size_t __former = this->index();\n$1this->__destroy();\n$1std::__memscape_alternative_changed(std::addressof(this->__data), __former, _Ip);\n',
      times: 1,
    },
  ],
  '__vector/vector.h': [
    DECLARE,
    { find: /(#include <__memscape_out_of_range.h>\n)/, replace: '$1#include <__memscape_container.h>\n', times: 1 },
    {
      find: /std::__annotate_contiguous_container<_Allocator>\(data\(\), data\(\) \+ capacity\(\), __old_mid, __new_mid\);/,
      replace:
        '#if _LIBCPP_HARDENING_MODE != _LIBCPP_HARDENING_MODE_NONE\n' +
        '    _MEMSCAPE_IF_CONSTEXPR (__memscape_is_plain_allocator<_Allocator>::value)\n' +
        '      if (!__libcpp_is_constant_evaluated())\n' +
        '        ::__memscape_container(this->__begin_, this->__cap_, __old_mid, __new_mid);\n' +
        '#else\n    (void)__old_mid;\n    (void)__new_mid;\n#endif',
      times: 1,
    },
    {
      find: /pointer __soon_to_be_end = this->__end_;\n\s*while \(__new_last != __soon_to_be_end\)\n\s*__alloc_traits::destroy\(this->__alloc_, std::__to_address\(--__soon_to_be_end\)\);/,
      replace:
        'for (pointer __p = __new_last, __old_last = this->__end_; __p != __old_last; ++__p)\n' +
        '      __alloc_traits::destroy(this->__alloc_, std::__to_address(__p));',
      times: 1,
    },
    {
      find: /_LIBCPP_ASSERT_VALID_ELEMENT_ACCESS\(__n < size\(\), "vector\[\] index out of bounds"\);/g,
      // Without a call, for this is what loops over vectors do all the time.
      replace:
        '_LIBCPP_ASSERT_VALID_ELEMENT_ACCESS(__n < static_cast<size_type>(this->__end_ - this->__begin_), "vector[] index out of bounds");',
      times: 2,
    },
    {
      find: /if \(__n >= size\(\)\)\n\s*this->__throw_out_of_range\(\);/g,
      replace: `if (__n >= size())\n      ${call(range('vector::_M_range_check'), '__n', 'size()')}`,
      times: 2,
    },
    {
      find: /(__vallocate\(size_type __n\) \{\n\s*if \(__n > max_size\(\)\)\n\s*)this->__throw_length_error\(\);/,
      replace: '$1std::__throw_length_error("cannot create std::vector larger than max_size()");',
      times: 1,
    },
    {
      find: /(::reserve\(size_type __n\) \{\n\s*if \(__n > capacity\(\)\) \{\n\s*if \(__n > max_size\(\)\)\n\s*)this->__throw_length_error\(\);/,
      replace: '$1std::__throw_length_error("vector::reserve");',
      times: 1,
    },
    {
      find: /std::__throw_length_error\("vector"\);/,
      replace: 'std::__throw_length_error("vector::_M_default_append");',
      times: 1,
    },
  ],
  '__vector/vector_bool.h': [
    DECLARE,
    {
      find: /if \(__n >= size\(\)\)\n\s*this->__throw_out_of_range\(\);/g,
      replace: `if (__n >= size())\n    ${call(range('vector<bool>::_M_range_check'), '__n', 'size()')}`,
      times: 2,
    },
  ],
  deque: [
    DECLARE,
    { find: /(#include <__memscape_out_of_range.h>\n)/, replace: '$1#include <__memscape_container.h>\n', times: 1 },
    // An iterator is invalid once the deque's map of its blocks is another one, although its element is where it was.
    {
      find: /reference operator\*\(\) const \{ return \*__ptr_; \}\n( *)(_LIBCPP_HIDE_FROM_ABI pointer operator->\(\) const \{) return/,
      replace:
        'reference operator*() const {\n    ::__memscape_valid(__m_iter_);\n    return *__ptr_;\n  }\n' +
        '$1$2\n    ::__memscape_valid(__m_iter_);\n    return',
      times: 1,
    },
    {
      find: /( *)_LIBCPP_HIDE_FROM_ABI void __annotate_new\(size_type __current_size\) const _NOEXCEPT \{/,
      replace: (head) => DEQUE_PLACES + head,
      times: 1,
    },
    ...DEQUE_CHANGES,
    {
      find: /std::__throw_out_of_range\("deque"\);/g,
      replace: call(range('deque::_M_range_check', ''), '__i', 'size()'),
      times: 2,
    },
    {
      find: /(deque<_Tp, _Allocator>::deque\(size_type __n(?:, const _Allocator& __a)?\)[^{]*\{\n)/g,
      replace:
        '$1  if (__n > max_size())\n    std::__throw_length_error("cannot create std::deque larger than max_size()");\n',
      times: 2,
    },
  ],
  array: [
    DECLARE,
    {
      find: /std::__throw_out_of_range\("array::at"\);/g,
      replace: call('array::at: __n (which is %zu) >= _Nm (which is %zu)', '__n', '_Size'),
      times: 2,
    },
  ],
  map: [{ find: /"map::at: {2}key not found"/g, replace: '"map::at"', times: 4 }],
  unordered_map: [{ find: /"unordered_map::at: key not found"/g, replace: '"unordered_map::at"', times: 2 }],
  bitset: [
    DECLARE,
    {
      find: /std::__throw_out_of_range\("bitset (set|reset|flip|test) argument out of range"\);/g,
      replace: (_, name) => call(`bitset::${name}: __position (which is %zu) >= _Nb (which is %zu)`, '__pos', '_Size'),
      times: 4,
    },
    {
      find: /"bitset string ctor has invalid argument"/,
      replace: '"bitset::_M_copy_from_ptr"',
      times: 1,
    },
  ],
  string_view: [
    DECLARE,
    {
      find: /__throw_out_of_range\("string_view::at"\)/,
      replace: call(
        'basic_string_view::at: __pos (which is %zu) >= this->size() (which is %zu)',
        '__pos',
        'size()',
      ).slice(0, -1),
      times: 1,
    },
    {
      find: /(?:std::)?__throw_out_of_range\("string_view::(substr|copy)"\)/g,
      replace: (_, name) =>
        call(`basic_string_view::${name}: __pos (which is %zu) > __size (which is %zu)`, '__pos', 'size()').slice(
          0,
          -1,
        ),
      times: 2,
    },
  ],
  string: [
    DECLARE,
    {
      find: /if \(__n >= size\(\)\)\n\s*this->__throw_out_of_range\(\);/g,
      replace: `if (__n >= size())\n    ${call(range('basic_string::at'), '__n', 'size()')}`,
      times: 2,
    },
    // substr makes its result by a constructor, which would name itself.
    {
      find: /(substr\(size_type __pos = 0, size_type __n = npos\) (?:const|const&|&&) \{\n)/g,
      replace: (_, head) => `${head}    if (__pos > size())\n      ${position('substr', '__pos', 'size()')}\n`,
      times: 3,
    },
    {
      find: /std::__throw_length_error\("basic_string"\);/,
      replace: 'std::__throw_length_error("basic_string::_M_create");',
      times: 1,
    },
    { find: /(#include <__memscape_out_of_range.h>\n)/, replace: '$1#include <__memscape_container.h>\n', times: 1 },
    // A short string lies in the object itself, in full. With and without hardening: the library's own code does it, too.
    {
      find: /# {2}if _LIBCPP_INSTRUMENTED_WITH_ASAN\n# {4}if defined\(__APPLE__\)\n[\s\S]*?# {2}endif\n(?= {2}\}\n)/,
      replace:
        '    _MEMSCAPE_IF_CONSTEXPR (__memscape_is_plain_allocator<_Allocator>::value)\n' +
        '      if (!__libcpp_is_constant_evaluated() && __is_long())\n' +
        '        ::__memscape_container(data(), data() + capacity() + 1, __old_mid, __new_mid);\n',
      times: 1,
    },
  ],
};

function position(name: string, at: string, size: string): string {
  return call(`basic_string::${name}: __pos (which is %zu) > this->size() (which is %zu)`, at, size);
}

/** In <string>, position checks are in many functions, each of which names itself. */
function patchPositions(text: string): string {
  let count = 0;
  const out = text.replace(
    /if \((__pos[12]?) > ([^\n]*?)( \|\| __n2 == npos)?\)\n(\s*)(?:this->)?__throw_out_of_range\(\);/g,
    (_whole, at: string, size: string, or: string | undefined, indent: string, offset: number) => {
      const before = text.slice(0, offset);
      const names = [
        ...before.matchAll(
          /(?:::|\s)(append|assign|insert|replace|erase|copy|compare|basic_string)\((?!std::|__pos, npos)/g,
        ),
      ];
      // insert of characters is a kind of replace in GNU's library.
      const name = names.at(-1)?.[1] ?? 'basic_string';
      const last = before.slice(names.at(-1)?.index ?? 0);
      const said = name === 'insert' && !/size_type __n, value_type __c/.test(last) ? 'replace' : name;
      count++;
      return `if (${at} > ${size}${or ?? ''})\n${indent}${position(said, at, size)}`;
    },
  );
  expect('string (positions)', 18, count);
  return out;
}

function expect(what: string, wanted: number, found: number): void {
  if (wanted !== found)
    throw new Error(`patch-headers: ${what} matches ${found} times, not ${wanted}: the package's headers changed`);
}

/** The regular files of a tar archive (POSIX ustar) by name. */
function readTar(bytes: Buffer, wanted: (name: string) => boolean): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; at + 512 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') break;
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
    if (wanted(name)) files.set(name, bytes.toString('utf8', at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** Changed headers by their path below c++/v1. */
export function patchHeaders(clangDirectory: string): Map<string, string> {
  const base = 'include/c++/v1/';
  const names = Object.keys(RULES);
  const originals = readTar(
    readFileSync(join(clangDirectory, 'gen/llvm-resources.tar')),
    (name) => names.includes(name.slice(base.length)) && name.startsWith(base),
  );
  const patched = new Map<string, string>();
  for (const name of names) {
    let text = originals.get(base + name);
    if (text === undefined) throw new Error(`patch-headers: the package has no header ${name}`);
    for (const rule of RULES[name]!) {
      const global = new RegExp(
        rule.find.source,
        rule.find.flags.includes('g') ? rule.find.flags : `${rule.find.flags}g`,
      );
      if (rule !== DECLARE) expect(`${name}: ${rule.find.source}`, rule.times, [...text.matchAll(global)].length);
      text =
        typeof rule.replace === 'string'
          ? text.replace(rule.find, rule.replace)
          : text.replace(rule.find, rule.replace);
    }
    patched.set(name, name === 'string' ? patchPositions(text) : text);
  }
  return patched;
}
