// Numbers as the report prints them: decimal arithmetic on the shortest text that names the number, half
// away from zero; the same as NumberStyle and DecimalDigits.

const minus = "\u2212";

// The number is ±0.d₁d₂d₃… × 10^point.
const digitsOf = (value) => {
  const [mantissa, exponent = "0"] = Math.abs(value).toString().split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  return { digits: whole + fraction, point: whole.length + Number(exponent), isMinus: value < 0 };
};

const rounded = (number, decimals) => {
  const kept = number.point + decimals;
  if (kept >= number.digits.length) return number;
  const digits = kept > 0 ? number.digits.slice(0, kept) : "";
  if (kept < 0 || number.digits[kept] < "5") return { ...number, digits };
  let index = kept - 1;
  while (index >= 0 && digits[index] === "9") index -= 1;
  const zeros = "0".repeat(kept - 1 - index);
  if (index < 0) return { ...number, digits: "1" + zeros, point: number.point + 1 };
  return { ...number, digits: digits.slice(0, index) + (Number(digits[index]) + 1) + zeros };
};

const isZero = (number) => /^0*$/.test(number.digits);

const unsigned = ({ digits, point }, decimals) => {
  const digit = (index) => digits[index] ?? "0";
  let whole = "";
  for (let index = 0; index < point; index += 1) whole += digit(index);
  whole = whole.replace(/^0+/, "") || "0";
  let fraction = "";
  for (let index = point; index < point + decimals; index += 1) fraction += digit(index);
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? "." + fraction : "");
};

// −1,234.50
const measure = (value, decimals) => {
  const number = rounded(digitsOf(value), decimals);
  return (number.isMinus && !isZero(number) ? minus : "") + unsigned(number, decimals);
};

// +1.2, 0.0
const change = (value, decimals) => {
  const number = rounded(digitsOf(value), decimals);
  return (isZero(number) ? "" : number.isMinus ? minus : "+") + unsigned(number, decimals);
};

// A share of 1 as a percentage: 37.5%
const share = (value, decimals) => {
  const exact = digitsOf(value);
  const number = rounded({ ...exact, point: exact.point + 2 }, decimals);
  return (number.isMinus && !isZero(number) ? minus : "") + unsigned(number, decimals) + "%";
};

const people = (value) => measure(value, 0);

const pounds = (value) => (value < 0 ? minus : "") + "£" + measure(Math.abs(value), 0);

const counted = (number, one, many) => measure(number, 0) + " " + (number === 1 ? one : many);

// a, b and c
const list = (items) =>
  items.length > 1 ? items.slice(0, -1).join(", ") + " and " + items.at(-1) : items[0] ?? "none";

// The same to 15 digits, by which sums of decimals that are equal on paper are equal (Rounding).
const decimal = (value) => Number(value.toPrecision(15));

// Neumaier's sum (ExactSum).
const exactSum = (count, term) => {
  let high = 0, low = 0;
  for (let index = 0; index < count; index += 1) {
    const added = term(index);
    const sum = high + added, shared = sum - high;
    low += (high - (sum - shared)) + (added - shared);
    high = sum;
  }
  return Number.isNaN(low) ? high : high + low;
};
