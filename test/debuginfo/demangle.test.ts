import assert from 'node:assert/strict';
import { demangle } from '../../src/debuginfo/index.ts';

describe('linkage names', () => {
  for (const [name, expected] of [
    ['main', 'main'],
    ['_Z1fv', 'f()'],
    ['_Z4loopic', 'loop(int, char)'],
    ['_ZN5Stack4pushEi', 'Stack::push(int)'],
    ['_ZN5StackIiLi4EE4pushEi', 'Stack<int, 4>::push(int)'],
    ['_ZNK5Point4normEv', 'Point::norm() const'],
    ['_ZN5PointC2Eii', 'Point::Point(int, int)'],
    ['_ZN5PointD0Ev', 'Point::~Point()'],
    ['_ZNSt3__26vectorIiNS_9allocatorIiEEE9push_backEOi', 'std::vector<int>::push_back(int &&)'],
    ['_ZNSt3__212basic_stringIcNS_11char_traitsIcEENS_9allocatorIcEEE6appendEPKc', 'std::string::append(const char *)'],
    ['_ZNSt3__213basic_ostreamIcNS_11char_traitsIcEEElsEi', 'std::ostream::operator<<(int)'],
    [
      '_ZNSt3__213basic_ostreamIcNS_11char_traitsIcEEElsEPFRS3_S4_E',
      'std::ostream::operator<<(std::ostream &(*)(std::ostream &))',
    ],
    ['_ZSt4swapIiEvRT_S1_', 'std::swap<int>(int &, int &)'],
    ['_Z3sumIJiclEEiDpT_', 'sum<int, char, long>(int, char, long)'],
    ['_Z3fwdIJicEEvDpOT_', 'fwd<int, char>(int &&, char &&)'],
    ['_Z4noneIJEEvDpT_', 'none<>()'],
    ['_Z1gPFivEA3_iPA4_cRKd', 'g(int (*)(), int[3], char (*)[4], const double &)'],
    ['_ZN12_GLOBAL__N_16hiddenEv', '(anonymous namespace)::hidden()'],
    ['_ZZ4mainENK3$_0clEi', 'main::$_0::operator()(int) const'],
    ['_ZTV5Shape', 'vtable for Shape'],
    ['_ZTIPKc', 'typeinfo for const char *'],
    ['_ZGVZ5localvE1c', 'guard variable for local()::c'],
    ['_ZThn16_N7Derived3runEv', 'non-virtual thunk to Derived::run()'],
    ['_ZnwmSt11align_val_t', 'operator new(unsigned long, std::align_val_t)'],
    ['_ZdlPv', 'operator delete(void *)'],
    ['_ZN3FooixEi', 'Foo::operator[](int)'],
    ['_ZN3FoocvbEv', 'Foo::operator bool()'],
    ['_Z1hM3FooiM3FooKFivE', 'h(int Foo::*, int (Foo::*)() const)'],
    ['_ZN3lib1fB5abi01Ev', 'lib::f()'],
    [
      '_ZNSt3__26vectorINS_12basic_stringIcNS_11char_traitsIcEENS_9allocatorIcEEEENS4_IS6_EEE4sizeEv',
      'std::vector<std::string>::size()',
    ],
    ['_Z1fv.cold', 'f() (cold)'],
  ] as const)
    it(name, () => assert.equal(demangle(name), expected));

  it('that cannot be read stay', () => {
    for (const name of [
      '_Z',
      '_Z99',
      '_ZN',
      '_Z1',
      '_ZNSt',
      '_Z1fI',
      '_Z1fIXsrE',
      `_Z${'P'.repeat(5000)}i`,
      '_ZS_',
      '_Z1fT_',
    ])
      assert.equal(demangle(name), name);
  });
});
