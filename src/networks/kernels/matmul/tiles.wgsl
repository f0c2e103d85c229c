// A tile of a product of two matrices: each thread sums eight rows by four columns, a workgroup fetches together what
// they share. Another file says what the matrices are:
//   describe_row, describe_term  four whole numbers, looked up instead of worked out for each product
//   left(row, term), right(term, column)  a number of the left matrix, four of a row of the right one
//   LEFT_TERMS_FIRST, RIGHT_TERMS_FIRST  whether neighbours in memory are terms, or else rows and columns

/** Threads below one another and beside one another. */
override DOWN: u32;
override ACROSS: u32;
/** Terms fetched at a time. */
override TERMS: u32;
override THREADS: u32 = DOWN * ACROSS;
override ROW_GROUPS: u32 = 2 * DOWN;
override COLUMN_GROUPS: u32 = ACROSS;

var<workgroup> rows: array<vec4i, 4 * ROW_GROUPS>;
var<workgroup> terms: array<vec4i, TERMS>;
var<workgroup> left_tile: array<vec4f, TERMS * ROW_GROUPS>;
var<workgroup> right_tile: array<vec4f, TERMS * COLUMN_GROUPS>;

struct Lane {
  index: u32,
  across: u32,
  down: u32,
}

fn fetch_left(lane: Lane, count: u32) {
  for (var i = lane.index; i < TERMS * ROW_GROUPS; i += THREADS) {
    let term = select(i / ROW_GROUPS, i % TERMS, LEFT_TERMS_FIRST);
    let group = select(i % ROW_GROUPS, i / TERMS, LEFT_TERMS_FIRST);
    var numbers = vec4f();
    if (term < count) {
      let at = terms[term];
      let row = 4 * group;
      numbers = vec4f(left(rows[row], at), left(rows[row + 1], at), left(rows[row + 2], at), left(rows[row + 3], at));
    }
    left_tile[term * ROW_GROUPS + group] = numbers;
  }
}

fn fetch_right(lane: Lane, count: u32, first_column: u32) {
  for (var i = lane.index; i < TERMS * COLUMN_GROUPS; i += THREADS) {
    let term = select(i / COLUMN_GROUPS, i % TERMS, RIGHT_TERMS_FIRST);
    let group = select(i % COLUMN_GROUPS, i / TERMS, RIGHT_TERMS_FIRST);
    var numbers = vec4f();
    if (term < count) {
      numbers = right(terms[term], first_column + 4 * group);
    }
    right_tile[term * COLUMN_GROUPS + group] = numbers;
  }
}

/** The thread's first four rows, each a vector of four columns, and the next four. */
struct Sums {
  upper: mat4x4f,
  lower: mat4x4f,
}

/** The terms `from_term` … `to_term` of the thread's rows and columns. */
fn product(lane: Lane, first_row: u32, first_column: u32, from_term: u32, to_term: u32) -> Sums {
  for (var i = lane.index; i < 4 * ROW_GROUPS; i += THREADS) {
    rows[i] = describe_row(first_row + i);
  }
  for (var i = lane.index; i < TERMS; i += THREADS) {
    terms[i] = describe_term(from_term + i);
  }
  workgroupBarrier();
  var a = vec4f();
  var b = vec4f();
  var c = vec4f();
  var d = vec4f();
  var e = vec4f();
  var f = vec4f();
  var g = vec4f();
  var h = vec4f();
  for (var start = from_term; start < to_term; start += TERMS) {
    let count = min(TERMS, to_term - start);
    fetch_left(lane, count);
    fetch_right(lane, count, first_column);
    workgroupBarrier();
    for (var i = lane.index; i < TERMS; i += THREADS) {
      terms[i] = describe_term(start + TERMS + i);
    }
    for (var k = 0u; k < count; k++) {
      let upper = left_tile[k * ROW_GROUPS + 2 * lane.down];
      let lower = left_tile[k * ROW_GROUPS + 2 * lane.down + 1];
      let r = right_tile[k * COLUMN_GROUPS + lane.across];
      a += upper.x * r;
      b += upper.y * r;
      c += upper.z * r;
      d += upper.w * r;
      e += lower.x * r;
      f += lower.y * r;
      g += lower.z * r;
      h += lower.w * r;
    }
    workgroupBarrier();
  }
  return Sums(mat4x4f(a, b, c, d), mat4x4f(e, f, g, h));
}
