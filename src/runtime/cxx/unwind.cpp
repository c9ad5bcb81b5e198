// The unwinder: Itanium C++ ABI: Exception Handling, level I (1.3 to 1.6) and the C++ personality of level II.
//
// Frames are walked by the machine (machine.h), which also knows each call's landing pad and what it catches. So the
// personality routine is part of the unwinder here (`search_frame`), and `__gxx_personality_v0` is a name that compiled
// code refers to and nobody calls.
#include "cxa_exception.h"
#include "cxa_handlers.h"
#include "private_typeinfo.h"
#include "machine.h"
#include <exception>
#include <stdlib.h>
#include <typeinfo>

#include <unwind.h>

namespace __cxxabiv1 {
namespace {

__cxa_exception* header_of(_Unwind_Exception* e) { return reinterpret_cast<__cxa_exception*>(e + 1) - 1; }

void* thrown_object(_Unwind_Exception* e) {
  if (__getExceptionClass(e) == kOurDependentExceptionClass)
    return reinterpret_cast<__cxa_dependent_exception*>(e + 1)[-1].primaryException;
  return e + 1;
}

// Level II, 2.5.2: whether a type of the filter admits the exception.
bool filter_admits(uint64_t pc, uint32_t index, uint32_t types, const __shim_type_info* thrown, void* object) {
  for (uint32_t i = 0; i < types; i++) {
    const auto* type = static_cast<const __shim_type_info*>(__memscape_unwind_filter_type(pc, index, i));
    void* adjusted = object;
    if (type == nullptr || type->can_catch(thrown, adjusted))
      return true;
  }
  return false;
}

enum class Found { Nothing, Handler, Terminate };

// Phase 1 in one frame. A handler is noted in the exception's header, as the personality routine's cache (2.2).
Found search_frame(const Cursor& frame, _Unwind_Exception* e, const CallSite& site) {
  if (site.pad == 0)
    return site.nounwind ? Found::Terminate : Found::Nothing;
  const bool native = __isOurExceptionClass(e);
  for (uint32_t i = 0; i < site.actions; i++) {
    Action action;
    __memscape_unwind_action(frame.pc, i, &action);
    void* adjusted = native ? thrown_object(e) : e + 1;
    if (action.kind == Catch) {
      const auto* type = reinterpret_cast<const __shim_type_info*>(action.type);
      if (type != nullptr) {
        if (!native)
          continue;
        const auto* thrown = static_cast<const __shim_type_info*>(header_of(e)->exceptionType);
        if (thrown == nullptr || !type->can_catch(thrown, adjusted))
          continue;
      }
    } else {
      const auto types = static_cast<uint32_t>(action.type);
      if (native ? filter_admits(frame.pc, i, types, static_cast<const __shim_type_info*>(header_of(e)->exceptionType), adjusted)
                 : types > 0)
        continue;
    }
    if (native) {
      header_of(e)->handlerSwitchValue = action.selector;
      header_of(e)->adjustedPtr = adjusted;
      header_of(e)->catchTemp = reinterpret_cast<void*>(site.pad);
      // For __cxa_call_unexpected: where the filter is.
      header_of(e)->actionRecord = reinterpret_cast<const unsigned char*>(frame.pc);
      header_of(e)->languageSpecificData = reinterpret_cast<const unsigned char*>(static_cast<uintptr_t>(i));
    }
    // For foreign exceptions the handler's selector has no place in a header.
    e->private_1 = static_cast<_Unwind_Word>(static_cast<int64_t>(action.selector));
    return Found::Handler;
  }
  return Found::Nothing;
}

// Phase 2 from the frame above `frame` on: cleanups, then the handler found by phase 1 (its CFA is in private_2).
[[noreturn]] void phase2(Cursor frame, _Unwind_Exception* e) {
  CallSite site;
  while (__memscape_unwind_next(&frame, &site, e->private_2) > 0) {
    if (frame.cfa == e->private_2) {
      const int64_t selector = static_cast<int64_t>(e->private_1);
      e->private_1 = 0;
      __memscape_unwind_install(&frame, site.pad, e, selector);
    }
    // A catch clause that does not match is entered too when clang merged it with the cleanup.
    __memscape_unwind_install(&frame, site.pad, e, 0);
  }
  // Phase 1 had found a handler: the stack changed under us.
  abort();
}

} // namespace

extern "C" {

_Unwind_Reason_Code _Unwind_RaiseException(_Unwind_Exception* e) {
  Cursor start;
  __memscape_unwind_start(&start, 0);
  Cursor frame = start;
  for (;;) {
    CallSite site;
    const int more = __memscape_unwind_next(&frame, &site, 0);
    if (more == 0)
      return _URC_END_OF_STACK;
    if (more < 0)
      return _URC_FATAL_PHASE1_ERROR;
    switch (search_frame(frame, e, site)) {
    case Found::Nothing:
      continue;
    case Found::Terminate:
      __cxa_begin_catch(e);
      std::terminate();
    case Found::Handler:
      e->private_2 = frame.cfa;
      phase2(start, e);
    }
  }
}

_Unwind_Reason_Code
_Unwind_ForcedUnwind_Phase2(_Unwind_Exception* e, Cursor frame, _Unwind_Stop_Fn stop, void* argument) {
  for (;;) {
    const int more = __memscape_unwind_step(&frame);
    const int actions = _UA_FORCE_UNWIND | _UA_CLEANUP_PHASE | (more <= 0 ? _UA_END_OF_STACK : 0);
    if (more < 0)
      return _URC_FATAL_PHASE2_ERROR;
    if (stop(1, static_cast<_Unwind_Action>(actions), e->exception_class, e, reinterpret_cast<_Unwind_Context*>(&frame),
             argument) != _URC_NO_REASON)
      return _URC_FATAL_PHASE2_ERROR;
    if (more == 0)
      return _URC_END_OF_STACK;
    CallSite site;
    __memscape_unwind_call_site(frame.pc, &site);
    if (site.pad != 0 && site.cleanup)
      __memscape_unwind_install(&frame, site.pad, e, 0);
  }
}

// 1.3.2. private_1 and private_2 hold the stop function and its argument; a handler's frame is never recorded.
_Unwind_Reason_Code _Unwind_ForcedUnwind(_Unwind_Exception* e, _Unwind_Stop_Fn stop, void* argument) {
  e->private_1 = reinterpret_cast<_Unwind_Word>(stop);
  e->private_2 = reinterpret_cast<_Unwind_Word>(argument);
  Cursor frame;
  __memscape_unwind_start(&frame, 0);
  return _Unwind_ForcedUnwind_Phase2(e, frame, stop, argument);
}

// What marks a forced unwind: its private_1 is the address of code, while a selector is small.
static bool is_forced(const _Unwind_Exception* e) {
  return static_cast<int64_t>(e->private_1) > INT32_MAX && __memscape_unwind_function(e->private_1) != 0;
}

// A landing pad is done with its cleanups.
void _Unwind_Resume(_Unwind_Exception* e) {
  // The caller's frame was dealt with when its pad was entered.
  Cursor frame;
  __memscape_unwind_start(&frame, 1);
  if (is_forced(e)) {
    _Unwind_ForcedUnwind_Phase2(e, frame, reinterpret_cast<_Unwind_Stop_Fn>(e->private_1),
                                reinterpret_cast<void*>(e->private_2));
    abort();
  }
  phase2(frame, e);
}

_Unwind_Reason_Code _Unwind_Resume_or_Rethrow(_Unwind_Exception* e) {
  if (is_forced(e))
    _Unwind_Resume(e);
  return _Unwind_RaiseException(e);
}

void _Unwind_DeleteException(_Unwind_Exception* e) {
  if (e->exception_cleanup != nullptr)
    e->exception_cleanup(_URC_FOREIGN_EXCEPTION_CAUGHT, e);
}

_Unwind_Reason_Code _Unwind_Backtrace(_Unwind_Trace_Fn trace, void* argument) {
  Cursor frame;
  __memscape_unwind_start(&frame, 0);
  for (;;) {
    const int more = __memscape_unwind_step(&frame);
    if (more <= 0)
      return more == 0 ? _URC_END_OF_STACK : _URC_FATAL_PHASE1_ERROR;
    const _Unwind_Reason_Code code = trace(reinterpret_cast<_Unwind_Context*>(&frame), argument);
    if (code != _URC_NO_REASON)
      return code == _URC_END_OF_STACK ? code : _URC_FATAL_PHASE1_ERROR;
  }
}

_Unwind_Word _Unwind_GetIP(_Unwind_Context* c) { return reinterpret_cast<Cursor*>(c)->pc; }
_Unwind_Word _Unwind_GetIPInfo(_Unwind_Context* c, int* before) {
  *before = 0;
  return reinterpret_cast<Cursor*>(c)->pc;
}
void _Unwind_SetIP(_Unwind_Context* c, _Unwind_Word pc) { reinterpret_cast<Cursor*>(c)->pc = pc; }
_Unwind_Word _Unwind_GetCFA(_Unwind_Context* c) { return reinterpret_cast<Cursor*>(c)->cfa; }
// DWARF's register numbers (System V ABI, x86-64, figure 3.36).
_Unwind_Word _Unwind_GetGR(_Unwind_Context* c, int reg) {
  const Cursor* f = reinterpret_cast<Cursor*>(c);
  switch (reg) {
  case 3: return f->rbx;
  case 6: return f->rbp;
  case 7: return f->sp;
  case 12: return f->r12;
  case 13: return f->r13;
  case 14: return f->r14;
  case 15: return f->r15;
  case 16: return f->pc;
  default: return 0;
  }
}
_Unwind_Ptr _Unwind_GetRegionStart(_Unwind_Context* c) {
  return __memscape_unwind_function(reinterpret_cast<Cursor*>(c)->pc - 1);
}
void* _Unwind_GetLanguageSpecificData(_Unwind_Context*) { return nullptr; }
void* _Unwind_FindEnclosingFunction(void* pc) {
  return reinterpret_cast<void*>(__memscape_unwind_function(reinterpret_cast<uint64_t>(pc)));
}

// See the top of the file.
_Unwind_Reason_Code __gxx_personality_v0(int, _Unwind_Action, uint64_t, _Unwind_Exception*, _Unwind_Context*) {
  return _URC_CONTINUE_UNWIND;
}

// 2.5.4: what the landing pad of a violated throw() specification calls (before C++17).
[[noreturn]] void __cxa_call_unexpected(void* raised) {
  auto* e = static_cast<_Unwind_Exception*>(raised);
  __cxa_begin_catch(e);
  if (!__isOurExceptionClass(e))
    std::terminate();
  const std::unexpected_handler handler = header_of(e)->unexpectedHandler;
  const std::terminate_handler terminate_handler = header_of(e)->terminateHandler;
  const auto pc = reinterpret_cast<uint64_t>(header_of(e)->actionRecord);
  const auto index = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(header_of(e)->languageSpecificData));
  try {
    std::__unexpected(handler);
  } catch (...) {
    // Another exception: it goes on if the specification admits it, else std::bad_exception does if that is admitted.
    Action action;
    __memscape_unwind_action(pc, index, &action);
    const auto types = static_cast<uint32_t>(action.type);
    __cxa_exception* other = __cxa_get_globals_fast()->caughtExceptions;
    if (other != nullptr && __isOurExceptionClass(&other->unwindHeader)) {
      if (filter_admits(pc, index, types, static_cast<const __shim_type_info*>(other->exceptionType),
                        thrown_object(&other->unwindHeader))) {
        // Both handlers end as the exception leaves.
        other->handlerCount = -other->handlerCount;
        __cxa_get_globals()->uncaughtExceptions++;
        __cxa_end_catch();
        __cxa_end_catch();
        _Unwind_RaiseException(&other->unwindHeader);
        __cxa_begin_catch(&other->unwindHeader);
        std::__terminate(terminate_handler);
      }
    }
    std::bad_exception bad;
    if (filter_admits(pc, index, types, static_cast<const __shim_type_info*>(&typeid(std::bad_exception)), &bad)) {
      __cxa_end_catch();
      __cxa_end_catch();
      throw bad;
    }
  }
  std::__terminate(terminate_handler);
}

} // extern "C"
} // namespace __cxxabiv1
