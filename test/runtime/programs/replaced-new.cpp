#include <cstdio>
#include <cstdlib>
#include <new>
#include <vector>
#include <string>
static int news = 0, dels = 0;
void*operator new(size_t n) {
  news++;
  void*p = malloc(n?n:1);
  if(!p)throw std::bad_alloc();
  return p;
}
void operator delete(void*p)noexcept {
  dels++;
  free(p);
}
void operator delete(void*p, size_t)noexcept {
  dels++;
  free(p);
}
int main() {
  {
    std::vector<int> v;
    for(int i = 0; i<100; i++)v.push_back(i);
    int*a = new int[10];
    delete[] a;
    std::string s(100,'x');
    char*n = new(std::nothrow) char[5];
    delete[] n;
  }
  printf("%d\n", news == dels);
  printf("%s\n", news>8?"many":"few");
}
