struct Base { int a; };
struct Derived : Base { int more[10]; };
int main() {
    Base *b = new Derived;
    delete b; //~ mismatched-deallocation
    return 0;
}
