int main(void) {
    int choice;
    switch (choice) { //~ uninitialized-use
    case 1: return 0;
    default: return 0;
    }
}
