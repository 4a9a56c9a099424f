using Maillage.Kernel;

namespace Maillage.Workshops.Facilitate;

/// <summary>The words by which the console's forms name their orders.</summary>
internal static class ConsoleActs
{
    private const int UsualMinutes = 2;

    /// <exception cref="RefusedException">Nobody knows this act, or a field is missing.</exception>
    public static Order Read(string act, ActForm form) =>
        ReadAgenda(act, form) ?? ReadGroups(act, form) ?? ReadLines(act, form) ?? throw new RefusedException(new Refusal("order.unknown"));

    private static FacilitatorOrder? ReadAgenda(string act, ActForm form) =>
        act switch
        {
            "lancer" => new StartStep(form.Etape ?? throw Incomplete("etape")),
            "suite" => new Advance(),
            "retour" => new GoBack(),
            "pause" => new Pause(),
            "reprise" => new Resume(),
            "prolonger" => new Extend(form.Minutes ?? UsualMinutes),
            "ouvrir" => new SetInput(true),
            "fermer" => new SetInput(false),
            "reveler" => new Reveal(form.Etape ?? throw Incomplete("etape")),
            "clore" => new Close(),
            "rouvrir" => new Reopen(),
            _ => null,
        };

    private static FacilitatorOrder? ReadGroups(string act, ActForm form) =>
        act switch
        {
            "groupes" => new FormGroups(),
            "deplacer" => new MoveParticipant(Needed(form.Participant, "participant"), Needed(form.Groupe, "groupe")),
            "fixer" => new PinParticipant(Needed(form.Participant, "participant"), form.IsWanted),
            "reunir" => new MergeGroups(Needed(form.Groupe, "groupe"), Needed(form.Vers, "vers")),
            "verrouiller" => new LockGroups(form.IsWanted),
            _ => null,
        };

    private static Order? ReadLines(string act, ActForm form) =>
        act switch
        {
            "corriger" => new EditLine(Needed(form.Ligne, "ligne"), form.Texte ?? ""),
            "effacer" => new WithdrawLine(Needed(form.Ligne, "ligne")),
            "laisser-passer" => new LetPass(Needed(form.Ligne, "ligne")),
            "masquer" => new HideLine(Needed(form.Ligne, "ligne"), form.Raison ?? ""),
            "montrer" => new ShowLine(Needed(form.Ligne, "ligne")),
            "epingler" => new PinLine(Needed(form.Ligne, "ligne"), form.IsWanted),
            "porter" => new CarryLine(Needed(form.Ligne, "ligne"), form.IsWanted),
            "laisser" => new CarryLine(Needed(form.Ligne, "ligne"), false),
            "regrouper" => new MergeLines(Needed(form.Ligne, "ligne"), form.Lignes ?? []),
            "separer" => new SplitLine(Needed(form.Ligne, "ligne")),
            "envoyer" => new SendEcho(
                Needed(form.Ligne, "ligne"),
                Needed(form.Fiche, "fiche"),
                form.Titre ?? "",
                form.Phrase ?? "",
                form.Groupe
            ),
            "retirer" => new ClearEcho(Needed(form.Echo, "echo")),
            _ => null,
        };

    private static TValue Needed<TValue>(TValue? value, string name)
        where TValue : struct => value ?? throw Incomplete(name);

    private static RefusedException Incomplete(string field) => new(new Refusal("order.incomplete", field));
}
