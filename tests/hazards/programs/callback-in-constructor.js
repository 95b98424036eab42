// A class whose construction by the test constructs it again through the test.
// may: failed, timeout
// test: new f((C) => new C(f));
export class f {
  constructor(make) {
    make(f, make);
    for (;;);
  }
}
