#ifndef __MEMSCAPE_SYNCBUF_H
#define __MEMSCAPE_SYNCBUF_H

/*
 * What libc++ lacks of <syncstream>: the manipulators of [ostream.manip] that osyncstream obeys. They know a stream, not the
 * allocator of its buffer, so a synchronised buffer has a base that can be asked for.
 */
#include <__config>
#include <ostream>
#include <streambuf>

#if _LIBCPP_STD_VER >= 20
_LIBCPP_BEGIN_NAMESPACE_STD

template <class _CharT, class _Traits>
class __memscape_syncbuf : public basic_streambuf<_CharT, _Traits> {
public:
  virtual void __memscape_emit_on_sync(bool) noexcept = 0;
  virtual bool __memscape_emit()                      = 0;
};

template <class _CharT, class _Traits>
_LIBCPP_HIDE_FROM_ABI basic_ostream<_CharT, _Traits>& emit_on_flush(basic_ostream<_CharT, _Traits>& __os) {
  if (auto* __buffer = dynamic_cast<__memscape_syncbuf<_CharT, _Traits>*>(__os.rdbuf()))
    __buffer->__memscape_emit_on_sync(true);
  return __os;
}

template <class _CharT, class _Traits>
_LIBCPP_HIDE_FROM_ABI basic_ostream<_CharT, _Traits>& noemit_on_flush(basic_ostream<_CharT, _Traits>& __os) {
  if (auto* __buffer = dynamic_cast<__memscape_syncbuf<_CharT, _Traits>*>(__os.rdbuf()))
    __buffer->__memscape_emit_on_sync(false);
  return __os;
}

template <class _CharT, class _Traits>
_LIBCPP_HIDE_FROM_ABI basic_ostream<_CharT, _Traits>& flush_emit(basic_ostream<_CharT, _Traits>& __os) {
  __os.flush();
  if (auto* __buffer = dynamic_cast<__memscape_syncbuf<_CharT, _Traits>*>(__os.rdbuf()))
    if (!__buffer->__memscape_emit())
      __os.setstate(ios_base::badbit);
  return __os;
}

_LIBCPP_END_NAMESPACE_STD
#endif

#endif
