/// Uses what stands above it: ``RoofBeam``. The check of rooms must find it.
struct Plank {
  let bears: RoofBeam
}
