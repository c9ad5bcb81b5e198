int main() {
    int *p = new int[8];
    delete p; //~ mismatched-deallocation
}
