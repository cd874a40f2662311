/** What is kept and who sees it: the same words at the door and later. */

export function Kept() {
  return (
    <ul class="kept">
      <li>
        <b>The facilitator sees</b> your name, when you came and went, how often and how long you spoke, your
        hand, whether you have answered a vote or a prompt, and answers that carry your name. It is kept with
        the records of this gathering, on the facilitator’s server.
      </li>
      <li>
        <b>The others see</b> names only where the facilitator shows them on the wall. Values that you propose
        are shown without your name.
      </li>
      <li>
        <b>Nobody sees</b> what you choose in a vote, nor whose an answer is where answers have no names. They
        are kept apart from your name, and nothing leads back to you.
      </li>
      <li>
        <b>This device</b> keeps a random number, so that you are the same person when you come back. There is
        no account, and nothing goes to anybody else.
      </li>
      <li>
        <b>You can leave</b> at any time, or have your name forgotten: both are in the menu. What was counted
        stays, as nobody’s in particular.
      </li>
    </ul>
  );
}
