/** The picture's numbers as a table, in the order of the seats. */
import type { Picture } from "../generated/messages";
import { aboutPercent, seatName, stateWords, weightWords } from "../lib/balance_words";
import "./numbers_table.css";

export function NumbersTable({ picture }: { picture: Picture }) {
  return (
    <table class="numbers">
      <caption>Each voice and the fair share</caption>
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">Now</th>
          <th scope="col">Of all talk</th>
          <th scope="col">Against the fair share</th>
        </tr>
      </thead>
      <tbody>
        {picture.seats.map((seat, place) => (
          <tr key={place}>
            <th scope="row" dir="auto">
              {seatName(seat, place)}
            </th>
            <td>{stateWords(seat)}</td>
            <td class="num">{seat.share === null ? "" : aboutPercent(seat.share)}</td>
            <td>{weightWords(seat.weight)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
