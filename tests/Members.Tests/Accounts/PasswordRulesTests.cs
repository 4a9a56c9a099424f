using Maillage.Members.Accounts;

namespace Maillage.Members.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("cheval agrafe pile correcte")]
    [InlineData("lesvachesdorment")]
    [InlineData("Xk9#vLp2!qRt")]
    public void Long_and_unworn_is_enough(string password) => Codes(password).ShouldBeEmpty();

    [Theory]
    [InlineData("", "password.short")]
    [InlineData("onze lettre", "password.short")]
    [InlineData("motdepasse123", "password.common")]
    [InlineData("M0tdep@sse-2024!", "password.common")]
    [InlineData("azertyuiop12", "password.common")]
    [InlineData("aaaaaaaaaaaaaaa", "password.common")]
    [InlineData("123456789012", "password.common")]
    [InlineData("abcdefghijklmnop", "password.common")]
    [InlineData("camille.legoff", "password.personal")]
    [InlineData("Camille.Legoff@exemple.fr", "password.personal")]
    [InlineData("Camille Legoff 1", "password.personal")]
    public void What_people_guess_first_is_refused(string password, string code) => Codes(password).ShouldBe([code]);

    [Fact]
    public void A_password_that_would_take_long_to_hash_is_refused() => Codes(new string('é', 257)).ShouldBe(["password.long"]);

    private static IEnumerable<string> Codes(string password) =>
        PasswordRules.WhyNot(password, "Camille Legoff", "camille.legoff@exemple.fr").Select(refusal => refusal.Code);
}
