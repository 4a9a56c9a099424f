namespace Maillage.Host.Tests;

public sealed class LanguagesTests
{
    [Fact]
    public void Thousands_are_set_apart_by_a_space_that_the_fonts_have() =>
        12345.ToString("N0", Languages.Options.SupportedCultures!.Single(culture => culture.Name == "fr-FR")).ShouldBe("12\u00a0345");

    [Fact]
    public void French_comes_first() => Languages.Options.DefaultRequestCulture.Culture.ShouldBe(Languages.Options.SupportedCultures![0]);
}
