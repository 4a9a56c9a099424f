using FsCheck;
using FsCheck.Fluent;
using Maillage.Members.Accounts;

namespace Maillage.Members.Tests.Accounts;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("  Camille   Le Goff ", "Camille Le Goff", false)]
    [InlineData("Cam\u202Eille", "Camille", true)]
    [InlineData("Ca\u200Bmi\u0000lle\u2066", "Camille", true)]
    [InlineData("Ame\u0301lie\r\nX", "Amélie X", false)]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>", false)]
    public void A_name_keeps_what_can_be_read_and_says_what_was_taken_out(string typed, string kept, bool cleaned)
    {
        var name = PersonName.Parse(typed);

        name.Value.ShouldBe(kept);
        name.WasCleaned.ShouldBe(cleaned);
    }

    [Theory]
    [InlineData(null, "member.no-name")]
    [InlineData("", "member.no-name")]
    [InlineData("\u202E\u200B", "member.no-name")]
    [InlineData(" - ", "member.no-name")]
    public void A_name_that_nobody_could_read_is_refused(string? typed, string code) =>
        PersonName.WhyNot(typed).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void A_name_longer_than_a_line_is_refused()
    {
        PersonName.WhyNot(new string('a', PersonName.MaxLength)).ShouldBeEmpty();
        PersonName.WhyNot(new string('a', PersonName.MaxLength + 1)).ShouldHaveSingleItem().Code.ShouldBe("member.name-long");
        PersonName.WhyNot(new string('a', 1_000_000)).ShouldHaveSingleItem().Code.ShouldBe("member.name-long");
    }

    [Fact]
    public void Whatever_is_typed_a_name_holds_no_control_or_format_character() =>
        Prop.ForAll<string>(typed => PersonName.WhyNot(typed).Count > 0 || PersonName.Parse(typed).Value.EnumerateRunes().All(IsShown))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Prop.ForAll<string>(typed =>
                PersonName.WhyNot(typed).Count > 0 || PersonName.Parse(PersonName.Parse(typed).Value).Value == PersonName.Parse(typed).Value
            )
            .QuickCheckThrowOnFailure();

    private static bool IsShown(System.Text.Rune rune) =>
        !System.Text.Rune.IsControl(rune) && System.Text.Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format;
}
