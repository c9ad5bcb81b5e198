// covers: [depr] a program as C++98 wrote it: typedefs, functors, iterator loops, C casts and headers, new and delete, exception specifications, pairs by make_pair, streams by manipulators, register-free loops, virtual hierarchies
// std: c++98
#include <algorithm>
#include <cassert>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
using namespace std;
class Account {
public:
  explicit Account(const string &owner, long cents = 0) : owner_(owner), cents_(cents) { ++count; }
  Account(const Account &o) : owner_(o.owner_), cents_(o.cents_) { ++count; }
  virtual ~Account() { --count; }
  Account &operator=(const Account &o) { if (this != &o) { owner_ = o.owner_; cents_ = o.cents_; } return *this; }
  virtual void month() {}
  virtual Account *clone() const { return new Account(*this); }
  void deposit(long c) throw(std::invalid_argument) { if (c <= 0) throw invalid_argument("deposit"); cents_ += c; }
  const string &owner() const { return owner_; }
  long cents() const { return cents_; }
  bool operator<(const Account &o) const { return cents_ < o.cents_; }
  friend ostream &operator<<(ostream &os, const Account &a) { return os << setw(8) << left << a.owner_ << right << setw(6) << a.cents_ / 100 << '.' << setw(2) << setfill('0') << a.cents_ % 100 << setfill(' '); }
  static int count;
protected:
  string owner_;
  long cents_;
private:
  friend class Bank;
};
int Account::count = 0;
class Savings : public Account {
public:
  Savings(const string &o, long c, double r) : Account(o, c), rate(r) {}
  virtual void month() { cents_ += (long)(cents_ * rate); }
  virtual Account *clone() const { return new Savings(*this); }
private:
  double rate;
};
class Bank {
public:
  typedef vector<Account *> List;
  typedef List::iterator iterator;
  typedef List::const_iterator const_iterator;
  ~Bank() { for (iterator i = accounts.begin(); i != accounts.end(); ++i) delete *i; }
  void add(const Account &a) { accounts.push_back(a.clone()); }
  template <class F> F each(F f) { return for_each(accounts.begin(), accounts.end(), f); }
  const_iterator begin() const { return accounts.begin(); }
  const_iterator end() const { return accounts.end(); }
private:
  List accounts;
};
struct Sum : public unary_function<Account *, void> { long total; Sum() : total(0) {} void operator()(Account *a) { total += a->cents(); } };
struct ByOwner : public binary_function<const Account *, const Account *, bool> { bool operator()(const Account *a, const Account *b) const { return a->owner() < b->owner(); } };
struct Richer { long than; explicit Richer(long t) : than(t) {} bool operator()(const Account *a) const { return a->cents() > than; } };
template <class T, int N> struct Stack { T data[N]; int n; Stack() : n(0) {} void push(const T &t) { if (n == N) throw overflow_error("full"); data[n++] = t; } T pop() { if (!n) throw underflow_error("empty"); return data[--n]; } };
template <class T> struct Traits { enum { isPointer = 0 }; };
template <class T> struct Traits<T *> { enum { isPointer = 1 }; };
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main() {
  Bank bank;
  bank.add(Account("mary", 12345));
  bank.add(Savings("john", 10000, 0.05));
  bank.add(Savings("anna", 250, 0.1));
  bank.each(mem_fun(&Account::month));
  Sum s = bank.each(Sum());
  cout << s.total << ' ' << Account::count << endl;
  vector<const Account *> sorted(bank.begin(), bank.end());
  sort(sorted.begin(), sorted.end(), ByOwner());
  for (vector<const Account *>::const_iterator i = sorted.begin(); i != sorted.end(); ++i) cout << **i << '\n';
  cout << count_if(bank.begin(), bank.end(), Richer(5000)) << '\n';
  try { (*bank.begin())->deposit(-5); } catch (const invalid_argument &e) { cout << e.what() << endl; }
  map<string, vector<int> > words;
  istringstream text("the cat the dog a cat the end");
  string w;
  for (int i = 0; text >> w; i++) words[w].push_back(i);
  for (map<string, vector<int> >::iterator i = words.begin(); i != words.end(); ++i) {
    cout << i->first << ':';
    copy(i->second.begin(), i->second.end(), ostream_iterator<int>(cout, ","));
  }
  cout << endl;
  pair<map<string, vector<int> >::iterator, bool> ins = words.insert(make_pair(string("cat"), vector<int>()));
  cout << ins.second << ' ' << ins.first->second.size() << endl;
  int raw[] = {5, 2, 9, 1};
  const size_t n = sizeof raw / sizeof raw[0];
  list<int> l(raw, raw + n);
  l.sort(greater<int>());
  l.remove_if(bind2nd(less<int>(), 2));
  transform(l.begin(), l.end(), l.begin(), bind1st(multiplies<int>(), 10));
  copy(l.begin(), l.end(), ostream_iterator<int>(cout, " "));
  qsort(raw, n, sizeof(int), compare);
  cout << raw[0] << raw[n - 1] << ' ' << accumulate(raw, raw + n, 0) << ' ' << inner_product(raw, raw + n, raw, 0) << endl;
  Stack<string, 2> st;
  st.push("a");
  st.push("b");
  try { st.push("c"); } catch (overflow_error &e) { cout << e.what() << ' ' << st.pop() << st.pop() << endl; }
  cout << Traits<int>::isPointer << Traits<char *>::isPointer << endl;
  auto_ptr<Account> owned(new Savings("eve", 100, 1.0)), other(owned);
  other->month();
  cout << (owned.get() == 0) << ' ' << other->cents() << ' ' << Account::count << endl;
  set<int, greater<int> > nums(raw, raw + n);
  cout << *nums.begin() << ' ' << *nums.lower_bound(4) << ' ' << hex << showbase << 255 << dec << ' ' << setprecision(3) << fixed << 2.0 / 3 << endl;
  char buf[16];
  strcpy(buf, "c string");
  char *copied = (char *)malloc(strlen(buf) + 1);
  memcpy(copied, buf, strlen(buf) + 1);
  printf("%s %d\n", copied, strcmp(copied, buf));
  free(copied);
  goto done;
done:
  return 0;
}
