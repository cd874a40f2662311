import { describe, expect, it } from "vitest";
import { keepInAddress, queryWith } from "../src/lib/address";

describe("the address", () => {
  it("keeps other words", () => {
    expect(queryWith("?a=1&gathering=OLD", { gathering: "K7PQ4M" })).toBe("?a=1&gathering=K7PQ4M");
  });
  it("takes words out", () => {
    expect(queryWith("?screen=wall", { screen: null })).toBe("");
  });
  it("is left alone outside a dashboard's page", () => {
    const before = location.href;
    keepInAddress({ gathering: "K7PQ4M" });
    expect(location.href).toBe(before);
  });
  it("is set on a dashboard's page", () => {
    document.body.setAttribute("data-voila", "voila");
    keepInAddress({ gathering: "K7PQ4M" });
    expect(location.search).toBe("?gathering=K7PQ4M");
    keepInAddress({ gathering: null });
    document.body.removeAttribute("data-voila");
  });
});
