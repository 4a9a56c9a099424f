using Maillage.Members.Accounts;

namespace Maillage.Members.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("Camille@Exemple.FR", "camille@exemple.fr")]
    [InlineData(" camille+maillage@exemple.fr ", "camille+maillage@exemple.fr")]
    [InlineData("camille@vallée.example", "camille@xn--valle-esa.example")]
    public void Two_spellings_of_one_mailbox_are_equal(string typed, string kept) => EmailAddress.Parse(typed).Value.ShouldBe(kept);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("camille")]
    [InlineData("@exemple.fr")]
    [InlineData("camille@")]
    [InlineData("camille@exemple")]
    [InlineData("camille@exemple..fr")]
    [InlineData("camille@exemple.fr\r\nBcc: tous@exemple.fr")]
    [InlineData("camille@exemple.fr,autre@exemple.fr")]
    [InlineData("\"camille\"@exemple.fr")]
    [InlineData("cam\u202Eille@exemple.fr")]
    [InlineData("camille@-exemple.fr")]
    public void What_is_no_address_is_refused(string? typed) =>
        EmailAddress.WhyNot(typed).ShouldHaveSingleItem().Code.ShouldBe("member.email-shape");

    [Fact]
    public void An_address_longer_than_mail_allows_is_refused() =>
        EmailAddress.WhyNot(new string('a', 250) + "@exemple.fr").ShouldNotBeEmpty();
}
