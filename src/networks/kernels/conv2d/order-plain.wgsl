/** The image, row and column of an output pixel by its number. */
fn output_pixel(number: u32) -> vec3u {
  return vec3u(number / OUT_WIDTH / OUT_HEIGHT, number / OUT_WIDTH % OUT_HEIGHT, number % OUT_WIDTH);
}

fn number_of(image: i32, row: i32, column: i32) -> i32 {
  return (image * i32(OUT_HEIGHT) + row) * i32(OUT_WIDTH) + column;
}
