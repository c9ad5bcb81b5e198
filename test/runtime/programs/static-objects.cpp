#include <iostream>
#include <string>
#include <cstdlib>
using namespace std;
struct G {
  string n;
  G(string n):n(n) { cout<<"+" << n << endl; }
  ~G() { cout<<"-" << n << endl; }
};
G g1("g1");
static G g2("g2");
int compute() {
  cout<<"compute\n";
  return 7;
}
int gi = compute();
thread_local G tl("tl");
template<class T> struct St { static G s; };
template<class T> G St<T>::s("tmpl");
G&loc() {
  static G l("local");
  return l;
}
void ax() { cout<<"atexit\n"; }
struct Thrower {
  static int tries;
  Thrower() {
    if(tries++<2) throw tries;
    cout<<"made\n";
  }
};
int Thrower::tries = 0;
Thrower& th() {
  static Thrower t;
  return t;
}
int main() {
  cout<<"main " << gi << endl;
  atexit(ax);
  loc();
  loc();
  tl.n+="!";
  for(int i = 0; i<4; i++) try {
    th();
    cout<<"ok\n";
  } catch(int e) { cout<<"init threw " << e<<'\n'; }
  G*h = new G("heap");
  delete h;
  { G a("a"), b("b"); }
  G arr[2] = {G("x"), G("y")};
  return 3;
}
