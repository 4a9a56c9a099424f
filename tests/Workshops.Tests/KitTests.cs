using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests;

public sealed class KitTests
{
    [Fact]
    public void A_kit_lasts_as_long_as_its_steps()
    {
        var kit = new Kit("Essai", "fr", [new("accueil", StepKind.Welcome, "Accueil", 10), new("idees", StepKind.Brainstorm, "Idées", 25)]);

        kit.Minutes.ShouldBe(35);
    }
}
