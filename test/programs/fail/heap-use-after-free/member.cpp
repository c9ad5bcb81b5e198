struct List { int v; List *next; };
int main() {
    List *a = new List{1, new List{2, nullptr}};
    int sum = 0;
    for (List *p = a; p; p = p->next) { //~ heap-use-after-free
        sum += p->v;
        delete p;
    }
    return sum - 3;
}
