/// Stands above the planks.
struct RoofBeam {
  let length: Double
}
